import type { Input, Output } from "../../../contract/endpoint.ts";
import type { organiseUnits, showTree } from "../../../contract/units.ts";

/** The tree as the page has it. */
export type Tree = Output<typeof showTree>;
export type TreeUnit = Tree["units"][number];

/** What is done, as it is sent. */
export type Change = Input<typeof organiseUnits>["change"];
export type Act = Change["act"];

/** What the server says an act would do. */
export type Told = Output<typeof organiseUnits>;
