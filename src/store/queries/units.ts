import { sql } from "kysely";
import type { Role } from "../../domain/unit/role.ts";
import type { Unit, UnitKind } from "../../domain/unit/tree.ts";
import type { Reader, Writer } from "../store.ts";

/** Today's tree, closed units too, with the number of its newest version. */
export async function getTree(reader: Reader): Promise<{ units: Unit[]; seq: number }> {
  const { tenant } = reader.actor;
  const { rows } = await sql<Unit>`
    select id, parent, kind, name, state = 'open' as "isOpen", merged_into as "mergedInto"
    from unit where tenant = ${tenant} order by id`.execute(reader.db);
  const newest = await sql<{ seq: number }>`
    select coalesce(max(seq), 0) as seq from unit_version where tenant = ${tenant}`.execute(
    reader.db,
  );
  return { units: rows, seq: newest.rows[0]?.seq ?? 0 };
}

/** The units whose tree the reader may re-organise. */
export async function listOrganised(reader: Reader): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`select unnest(my_organised()) as id`.execute(
    reader.db,
  );
  return new Set(rows.map((row) => row.id));
}

/** What stands with a unit the reader organises, in numbers; `reports` are the months under way. */
export type HoldingRow = {
  unit_id: number;
  /** Projects that have not ended. */
  projects: number;
  /** All there are. */
  listed: number;
  grants: number;
  drafts: number;
  reports: string[];
};

/** What stands with each unit the reader organises. */
export async function listHoldings(reader: Reader): Promise<HoldingRow[]> {
  const { rows } = await sql<HoldingRow>`select * from unit_holdings() order by unit_id`.execute(
    reader.db,
  );
  return rows;
}

/** A grant that lasts on a unit, with the name of who holds it. */
export type LastingGrant = { id: number; person: string; role: Role; unit_id: number };

/** The grants that last on some units the reader organises, coming ones too. */
export async function listLastingGrants(
  reader: Reader,
  units: readonly number[],
): Promise<LastingGrant[]> {
  const { rows } = await sql<LastingGrant>`
    select * from lasting_grants(${units}::int[])`.execute(reader.db);
  return rows;
}

/** Hands projects with their phases over, all of a unit's or those named, known from a day on; answers how many. */
export async function handOver(
  writer: Writer,
  given: {
    readonly from: number;
    readonly to: number;
    readonly projects: readonly number[] | "all";
    readonly day: string;
  },
): Promise<number> {
  const chosen = given.projects === "all" ? null : given.projects;
  const { rows } = await sql<{ moved: number }>`
    select hand_over(${given.from}::int, ${given.to}::int, ${chosen}::bigint[], ${given.day}::date) as moved`.execute(
    writer.db,
  );
  return rows[0]?.moved ?? 0;
}

/** How a version came about. */
export type UnitNote = {
  readonly reason: string;
  readonly validFrom: string;
  readonly knownOn: string;
};

/** Adds a version of a unit in the actor's name, and answers the unit's number; one below zero makes the unit. */
export async function addUnitVersion(writer: Writer, unit: Unit, note: UnitNote): Promise<number> {
  const { tenant, person } = writer.actor;
  const { rows } = await sql<{ id: number }>`
    insert into unit_version (tenant, unit_id, name, kind, parent, state, merged_into, valid_from, known_on, reason, set_by)
    values (${tenant}, ${unit.id > 0 ? unit.id : null}, ${unit.name}, ${unit.kind}, ${unit.parent},
      ${unit.isOpen ? "open" : "closed"}, ${unit.mergedInto}, ${note.validFrom}::date, ${note.knownOn}::date,
      ${note.reason}, ${person})
    returning unit_id as id`.execute(writer.db);
  return rows[0]?.id ?? 0;
}

/** A version of a unit as it was entered. */
export type UnitVersionRow = {
  seq: number;
  unit_id: number;
  name: string;
  kind: UnitKind;
  parent: number | null;
  state: "open" | "closed";
  merged_into: number | null;
  valid_from: string;
  known_on: string;
  reason: string;
  by_name: string | null;
  recorded_at: string;
};

/** The versions of a unit, oldest first. */
export async function listUnitVersions(reader: Reader, unit: number): Promise<UnitVersionRow[]> {
  const { rows } = await sql<UnitVersionRow>`
    select v.seq, v.unit_id, v.name, v.kind, v.parent, v.state, v.merged_into, v.valid_from, v.known_on, v.reason,
      p.name as by_name, v.recorded_at
    from unit_version v left join person p on p.id = v.set_by
    where v.tenant = ${reader.actor.tenant} and v.unit_id = ${unit} order by v.seq`.execute(
    reader.db,
  );
  return rows;
}

/** The days on which the tree changed, oldest first. */
export async function listTreeDays(reader: Reader): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct known_on as day from unit_version
    where tenant = ${reader.actor.tenant} and known_on > '0001-01-01' order by 1`.execute(
    reader.db,
  );
  return rows.map((row) => row.day);
}

/** Every name a unit ever had, oldest first: a file of earlier days still names it so. */
export async function listUnitNames(reader: Reader): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select unit_id as id, name from unit_version where tenant = ${reader.actor.tenant} order by seq`.execute(
    reader.db,
  );
  return rows;
}
