import { sql } from "kysely";
import type { TestLedger } from "./ledger.ts";

/** What a table holds: how many rows, and a digest of all of them. */
export type TableState = { readonly rows: number; readonly digest: string };

const tables = `select table_name as name from information_schema.tables
  where table_schema = 'guatu' and table_type = 'BASE TABLE'
    and table_name not in ('audit', 'session', 'sign_in_try', 'migration', 'app_secret') order by 1`;

/** Everything the ledger holds of business, table by table. */
export async function stateOfAll(ledger: TestLedger): Promise<ReadonlyMap<string, TableState>> {
  const { rows } = await sql.raw<{ name: string }>(tables).execute(ledger.owner);
  const each = rows.map(
    ({ name }) =>
      `select '${name}' as name, count(*)::int as rows, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from guatu."${name}" t`,
  );
  const states = await sql
    .raw<{ name: string } & TableState>(`${each.join(" union all ")} order by name`)
    .execute(ledger.owner);
  return new Map(states.rows.map(({ name, ...state }) => [name, state]));
}

/** By how many rows each table has grown. Errors: none (total). */
export function growth(
  before: ReadonlyMap<string, TableState>,
  after: ReadonlyMap<string, TableState>,
): string {
  const grown = [...after].map(([name, { rows }]) => [name, rows - (before.get(name)?.rows ?? 0)]);
  return JSON.stringify(grown.filter(([, more]) => more !== 0));
}
