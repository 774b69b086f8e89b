import { sql } from "kysely";
import type { Reader, Writer } from "../store.ts";

/** A flag given or withheld, with the period it is of. */
export type FlagRow = {
  publication_seq: number;
  rulebook: string;
  period: string;
  unit_id: number;
  unit_name: string;
  given: boolean;
  by_rule: boolean;
  reason: string;
  by_name: string;
  on_day: string;
};

/** Every decision on the flag, newest first. */
export async function listFlags(reader: Reader): Promise<FlagRow[]> {
  const { rows } = await sql<FlagRow>`
    select f.publication_seq, p.rulebook, p.period, f.unit_id, u.name as unit_name, f.given, f.by_rule, f.reason,
      who.name as by_name, f.on_day
    from ranking_flag f join ranking_publication p on p.tenant = f.tenant and p.seq = f.publication_seq
    join unit u on u.tenant = f.tenant and u.id = f.unit_id join person who on who.id = f.by_person
    where f.tenant = ${reader.actor.tenant} order by f.seq desc`.execute(reader.db);
  return rows;
}

/** Gives or withholds the flag in the actor's name. */
export async function addFlag(
  writer: Writer,
  flag: Pick<FlagRow, "publication_seq" | "unit_id" | "given" | "by_rule" | "reason"> & {
    readonly day: string;
  },
): Promise<void> {
  const { tenant, person, unit } = writer.actor;
  await sql`
    insert into ranking_flag (tenant, publication_seq, unit_id, given, by_rule, reason, by_person, by_unit, on_day)
    values (${tenant}, ${flag.publication_seq}, ${flag.unit_id}, ${flag.given}, ${flag.by_rule}, ${flag.reason}, ${person},
      ${unit}, ${flag.day})`.execute(writer.db);
}
