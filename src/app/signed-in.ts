import type { Db } from "../store/connection.ts";
import type { Store } from "../store/store.ts";
import type { Oidc } from "./oidc.ts";
import type { Rules } from "./rules.ts";
import type { LiveSession } from "./sign-in.ts";

/** Who asks about their own account, outside any district: everything such a use case needs. */
export type SignedIn = {
  readonly app: Db;
  readonly store: Store;
  readonly rules: Rules;
  readonly today: string;
  readonly session: LiveSession;
  readonly oidc: Oidc | undefined;
};
