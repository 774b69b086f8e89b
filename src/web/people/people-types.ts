import type { Output } from "../../contract/endpoint.ts";
import type { listGrantUnits, listGrants } from "../../contract/grants.ts";
import type { listAccountSteps, listPeople } from "../../contract/people.ts";

export type Account = Output<typeof listPeople>["people"][number];
export type AccountStep = Output<typeof listAccountSteps>["steps"][number];
export type Grant = Output<typeof listGrants>["grants"][number];
export type GrantUnit = Output<typeof listGrantUnits>["units"][number];

export type Pending = NonNullable<Account["pending"]>;
