import { type AccountRow, listAccounts } from "../store/queries/accounts.ts";
import type { Reader } from "../store/store.ts";
import type { Stop } from "./refused.ts";
import { operatorLogin } from "./set-up.ts";

/**
 * An account the asking administrator may touch: opened in this district, and not their own. Refuses `noSuchAccount`,
 * `accountElsewhere`, `accountIsOperator`, `accountOwn`.
 */
export async function findAccount(reader: Reader, id: number, stop: Stop): Promise<AccountRow> {
  const [row] = await listAccounts(reader, id);
  if (!row) return stop("noSuchAccount", { account: id });
  if (row.login === operatorLogin) return stop("accountIsOperator");
  if (row.is_mine) return stop("accountOwn");
  return row.is_home ? row : stop("accountElsewhere", { account: row.login });
}
