import { sql } from "kysely";
import type { Role } from "../../domain/unit/role.ts";
import type { Db } from "../connection.ts";
import type { Reader } from "../store.ts";

/** A grant a person holds today, with the district and unit it is for. */
export type GrantRow = {
  tenant: string;
  tenant_name: string;
  sample_zh: string | null;
  sample_en: string | null;
  as_of: string;
  /** The name of the district's topmost unit, as documents sign it. */
  root_name: string;
  role: Role;
  unit_id: number;
  unit_name: string;
  /** Whether the unit is the district's topmost. */
  is_top: boolean;
};

/** The grants of the asking person in the asked tenant. */
export async function listGrants(reader: Reader): Promise<GrantRow[]> {
  const { rows } = await sql<GrantRow>`
    select t.id as tenant, t.name as tenant_name, t.sample_zh, t.sample_en, t.as_of, g.role, g.unit_id, u.name as unit_name, u.parent is null as is_top,
      (select r.name from unit r where r.tenant = t.id and r.parent is null) as root_name
    from person_grant g join tenant t on t.id = g.tenant join unit u on u.tenant = g.tenant and u.id = g.unit_id
    where g.person = ${reader.actor.person} and g.tenant = ${reader.actor.tenant}
      and g.valid_from <= current_date and (g.valid_to is null or g.valid_to >= current_date)
    order by g.id`.execute(reader.db);
  return rows;
}

/** The ids of the districts the asking person holds a grant in today, in the order they were opened. */
export async function listTenants(reader: Reader): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from tenant t where exists (
      select from person_grant g where g.tenant = t.id and g.person = ${reader.actor.person}
        and g.valid_from <= current_date and (g.valid_to is null or g.valid_to >= current_date))
    order by t.created_at, t.id`.execute(reader.db);
  return rows.map((row) => row.id);
}

/** A unit of the tree. */
export type UnitRow = { id: number; parent: number | null; kind: string; name: string };

/** The district's tree of units, parents first. */
export async function listUnits(reader: Reader): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    select id, parent, kind, name from unit where tenant = ${reader.actor.tenant} order by id`.execute(
    reader.db,
  );
  return rows;
}

/** The units whose figures the reader may see. */
export async function listMyUnits(reader: Reader): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`select unnest(my_units()) as id`.execute(reader.db);
  return new Set(rows.map((row) => row.id));
}

/** Names of people by id, for “stated by”. */
export async function namesOf(
  reader: Reader,
  people: readonly number[],
): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from person where id = any (${people}::int[])`.execute(reader.db);
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** A person as sign-in needs them. */
export type PersonRow = { id: number; login: string; name: string; password_hash: string | null };

/** The person with a login, undefined when there is none. */
export async function findPerson(db: Db, login: string): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`
    select id, login, name, password_hash from person where login = ${login}`.execute(db);
  return rows[0];
}
