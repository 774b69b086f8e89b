import { sql } from "kysely";
import type { ConfigUnit } from "../../domain/rule/config.ts";
import type { Db } from "../connection.ts";
import type { Writer } from "../store.ts";

/** A district to open: its tree of units, those above first, and the rules it sets. */
export type Opening = {
  readonly id: string;
  readonly name: string;
  readonly units: readonly ConfigUnit[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly reason: string;
};

async function run(db: Db, { id, name, units, settings, reason }: Opening): Promise<boolean> {
  const { rows } = await sql<{ is_new: boolean }>`
    select open_district(${id}, ${name}, ${JSON.stringify(units)}::jsonb, ${JSON.stringify(settings)}::json, ${reason}) as is_new`.execute(
    db,
  );
  return rows[0]?.is_new ?? false;
}

/** Opens a district with the administrators of the writer's own; false when the id is taken. Errors: throws for who is no system administrator. */
export function openDistrict(writer: Writer, opening: Opening): Promise<boolean> {
  return run(writer.db, opening);
}

/** The same as the owner of the data, in somebody's name. */
export function openDistrictAsOwner(
  owner: Db,
  opening: Opening,
  by: { readonly tenant: string; readonly person: number },
): Promise<boolean> {
  return owner.transaction().execute(async (trx) => {
    await sql`select set_config('guatu.tenant', ${by.tenant}, true),
      set_config('guatu.person', ${String(by.person)}, true)`.execute(trx);
    return run(trx, opening);
  });
}
