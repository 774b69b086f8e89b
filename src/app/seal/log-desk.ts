import type { Guards } from "../guard/guards.ts";
import type { LogKeys } from "./log-keys.ts";
import type { Outside } from "./outside.ts";
import type { Watch } from "./watch.ts";

/** What pages and documents ask of the sealed log: its name and keys, how it is, who else vouches for it. */
export type LogDesk = LogKeys & {
  readonly watch: Pick<Watch, "healthOf" | "isInDoubt" | "summary"> | undefined;
  readonly outside: Pick<Outside, "witnesses" | "authority" | "statesOf" | "isOverdue">;
  /** What watches disk, files and clock; not in commands and tests of other things. */
  readonly guards?: Guards | undefined;
  /** Whether the hashes are public under /log. */
  readonly isPublic: boolean;
};
