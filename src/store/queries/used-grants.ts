import { sql } from "kysely";
import type { Role } from "../../domain/unit/role.ts";
import type { Reader } from "../store.ts";

/** A grant that could be used at some time of a day. */
export type UsedGrant = {
  id: number;
  person: number;
  login: string;
  name: string;
  is_disabled: boolean;
  role: Role;
  unit_id: number;
  unit_name: string;
  valid_from: string;
  last_day: string | null;
  delegated_by: string | null;
  ended_at: string | null;
};

/** A day, as known at a number of the ledger; by now without one. */
export type Then = { readonly day: string; readonly seq?: number | undefined };

const columns = sql`g.id, g.person, p.login, p.name, disabled_on(p.id, g.day) as is_disabled, g.role, g.unit_id,
  u.name as unit_name, g.valid_from, g.last_day, d.name as delegated_by, g.ended_at`;

const joined = ({ day, seq }: Then) => sql`
  (select *, ${day}::date as day from grants_used(${day}::date, ${seq ?? null}::bigint)) g
  join person p on p.id = g.person join units_at(${day}::date, ${seq ?? null}::bigint) u on u.id = g.unit_id
  left join person d on d.id = g.delegated_by`;

/** Through which business grants somebody could see some units on a day, by the name of the person. */
export async function listSeers(
  reader: Reader,
  units: readonly number[],
  then: Then,
): Promise<UsedGrant[]> {
  const { rows } = await sql<UsedGrant>`
    with recursive tree as materialized (select * from tree_on(${then.day}::date, ${then.seq ?? null}::bigint)), up as (
      select id, parent from tree where id = any (${units}::int[])
      union select t.id, t.parent from tree t join up on t.id = up.parent)
    select ${columns} from ${joined(then)}
    where is_business(g.role) and g.unit_id in (select id from up) order by p.name, p.id, g.id`.execute(
    reader.db,
  );
  return rows;
}

/** Through which business grants a person could see something on a day. */
export async function listGrantsOf(
  reader: Reader,
  person: number,
  then: Then,
): Promise<UsedGrant[]> {
  const { rows } = await sql<UsedGrant>`
    select ${columns} from ${joined(then)}
    where is_business(g.role) and g.person = ${person} order by g.id`.execute(reader.db);
  return rows;
}

/** Some units and everything below them on a day, in the order of the tree's numbers. */
export async function listBelow(
  reader: Reader,
  units: readonly number[],
  then: Then,
): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    with recursive tree as materialized (select * from tree_on(${then.day}::date, ${then.seq ?? null}::bigint)), down as (
      select id from tree where id = any (${units}::int[])
      union select t.id from tree t join down on t.parent = down.id)
    select u.id, u.name from down join units_at(${then.day}::date, ${then.seq ?? null}::bigint) u on u.id = down.id
    order by u.id`.execute(reader.db);
  return rows;
}

/** The units that answered for a project at some time of a day; none where there is no such project. */
export async function listPlaces(reader: Reader, project: number, then: Then): Promise<number[]> {
  const { rows } = await sql<{ unit: number }>`
    select unit from placed_on(${project}::bigint, ${then.day}::date, ${then.seq ?? null}::bigint) unit
    where unit is not null order by 1`.execute(reader.db);
  return rows.map((row) => row.unit);
}

/** Whether an account was disabled the whole of a day. */
export async function wasDisabled(reader: Reader, person: number, day: string): Promise<boolean> {
  const { rows } = await sql<{ was: boolean }>`
    select disabled_on(${person}, ${day}::date) as was`.execute(reader.db);
  return rows[0]?.was ?? false;
}
