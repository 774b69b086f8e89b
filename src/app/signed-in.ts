import type { Db } from "../store/connection.ts";
import type { SessionRow } from "../store/queries/sessions.ts";

/** Who asks about their own account, outside any district: everything such a use case needs. */
export type SignedIn = { readonly app: Db; readonly session: SessionRow };
