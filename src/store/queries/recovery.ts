import { sql } from "kysely";
import type { Db } from "../connection.ts";

/** Who outside saw a longer log than was restored, and how long. */
export type Longer = { readonly who: string; readonly size: number };

/** A restore as it is written down; `longer` is what is known to be lost by it. */
export type RecoveryRow = {
  readonly seq: number;
  readonly made_at: string;
  readonly note: string | null;
  readonly longer: readonly Longer[];
  readonly former_name: string | null;
  readonly reason: string | null;
  readonly recorded_at: string;
};

/** Records that a district was restored: the owner's alone. */
export async function addRecovery(
  owner: Db,
  tenant: string,
  row: Omit<RecoveryRow, "seq" | "recorded_at">,
): Promise<void> {
  const { made_at, note, longer, former_name, reason } = row;
  await sql`insert into recovery (tenant, made_at, note, longer, former_name, reason)
    values (${tenant}, ${made_at}::timestamptz, ${note}, ${JSON.stringify(longer)}::jsonb, ${former_name}, ${reason})`.execute(
    owner,
  );
}

/** The restores of a district, the latest first. */
export async function listRecoveries(db: Db, tenant: string): Promise<RecoveryRow[]> {
  const { rows } = await sql<RecoveryRow>`
    select seq, made_at, note, longer, former_name, reason, recorded_at from recovery
    where tenant = ${tenant} order by seq desc limit 20`.execute(db);
  return rows;
}

/** The migrations a database went through, in order. Errors: throws where it is none of ours. */
export async function listMigrations(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from guatu.migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
