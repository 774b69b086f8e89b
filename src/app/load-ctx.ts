import type { EvidenceFiles } from "../files/evidence/evidence-files.ts";
import type { Db } from "../store/connection.ts";
import type { Store } from "../store/store.ts";
import type { Rules } from "./rules.ts";

/** What loading a sample needs: the owner to open the district, the store to state its facts as its people. */
export type LoadCtx = {
  readonly owner: Db;
  readonly store: Store;
  readonly rules: Rules;
  readonly today: string;
  /** Where evidence files lie; a sample loaded without them has none. */
  readonly files?: EvidenceFiles | undefined;
};
