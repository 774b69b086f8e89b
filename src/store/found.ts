import { sql } from "kysely";
import type { Role } from "../domain/unit/role.ts";
import type { Db } from "./connection.ts";

/** A district to open. */
export type NewDistrict = {
  readonly id: string;
  readonly name: string;
  readonly label: { readonly zh: string; readonly en: string } | null;
  readonly asOf: string;
};

/** Opens a district; false when it was there. Owner's work: it happens before anyone may ask anything. */
export async function addDistrict(owner: Db, district: NewDistrict): Promise<boolean> {
  const { rows } = await sql`
    insert into tenant (id, name, sample_zh, sample_en, as_of)
    values (${district.id}, ${district.name}, ${district.label?.zh ?? null}, ${district.label?.en ?? null}, ${district.asOf})
    on conflict (id) do nothing returning id`.execute(owner);
  return rows.length > 0;
}

/** Adds a unit to a district and answers its number. */
export async function addUnitOf(
  owner: Db,
  tenant: string,
  unit: { parent: number | null; kind: string; name: string },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into unit (tenant, parent, kind, name) values (${tenant}, ${unit.parent}, ${unit.kind}, ${unit.name})
    returning id`.execute(owner);
  return rows[0]?.id ?? 0;
}

/** A version of a unit to be; one that goes into another is closed. */
export type NewUnitVersion = {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly parent: number | null;
  readonly mergedInto: number | null;
  readonly validFrom: string;
  readonly knownOn: string;
  readonly reason: string;
  readonly by: number | null;
};

/** Adds a version of a unit. */
export async function addUnitVersionOf(
  owner: Db,
  tenant: string,
  unit: NewUnitVersion,
): Promise<void> {
  await sql`
    insert into unit_version (tenant, unit_id, name, kind, parent, state, merged_into, valid_from, known_on, reason, set_by)
    values (${tenant}, ${unit.id}, ${unit.name}, ${unit.kind}, ${unit.parent},
      ${unit.mergedInto === null ? "open" : "closed"}, ${unit.mergedInto}, ${unit.validFrom}::date, ${unit.knownOn}::date,
      ${unit.reason}, ${unit.by})`.execute(owner);
}

/** Adds a person, or finds the one with the login, and answers their number. A hash given replaces none that is there. */
export async function ensurePerson(
  owner: Db,
  person: { login: string; name: string; passwordHash: string | null },
): Promise<number> {
  await sql`insert into person (login, name, password_hash) values (${person.login}, ${person.name}, ${person.passwordHash})
    on conflict (login) do nothing`.execute(owner);
  const { rows } = await sql<{
    id: number;
  }>`select id from person where login = ${person.login}`.execute(owner);
  return rows[0]?.id ?? 0;
}

/** Grants a role for a unit, once. */
export async function ensureGrant(
  owner: Db,
  grant: { tenant: string; person: number; role: Role; unit: number },
): Promise<void> {
  await sql`insert into person_grant (tenant, person, role, unit_id)
    select ${grant.tenant}, ${grant.person}::int, ${grant.role}, ${grant.unit}::int
    where not exists (select from person_grant where tenant = ${grant.tenant} and person = ${grant.person}
      and role = ${grant.role} and unit_id = ${grant.unit})`.execute(owner);
}

/** Has a person stand in for another from today on, by one of the other's own grants of a role; nothing where there is none. */
export async function lendGrant(
  owner: Db,
  lent: {
    readonly tenant: string;
    readonly of: number;
    readonly to: number;
    readonly role: Role;
    readonly days: number;
    readonly reason: string;
  },
): Promise<void> {
  const { tenant, of, to, role, days, reason } = lent;
  await sql`insert into person_grant (tenant, person, role, unit_id, valid_to, given_by, delegated_by, of_grant, reason)
    select tenant, ${to}::int, role, unit_id, today() + ${days}::int, person, person, id, ${reason} from person_grant
    where tenant = ${tenant} and person = ${of} and role = ${role} and delegated_by is null order by id limit 1`.execute(
    owner,
  );
}

/** A district as set-up and repair see it, with the top of its tree. */
export type DistrictRow = {
  id: string;
  name: string;
  sample: boolean;
  as_of: string;
  root: number;
};

/** Every district of the installation, in the order they were opened. */
export async function listDistrictsOf(owner: Db): Promise<DistrictRow[]> {
  const { rows } = await sql<DistrictRow>`
    select t.id, t.name, t.sample_zh is not null as sample, t.as_of, u.id as root
    from tenant t join unit u on u.tenant = t.id and u.parent is null order by t.created_at, t.id`.execute(
    owner,
  );
  return rows;
}

/** Moves the day a district's board speaks for. */
export async function setBoardDay(owner: Db, tenant: string, day: string): Promise<void> {
  await sql`update tenant set as_of = ${day}::date where id = ${tenant}`.execute(owner);
}

/** Refreshes what the planner knows, after a load. */
export async function analyse(owner: Db): Promise<void> {
  await sql`analyze`.execute(owner);
}

/** The logins that can sign in with a password, in the order they were added. */
export async function listLogins(owner: Db): Promise<string[]> {
  const { rows } = await sql<{ login: string }>`
    select login from person where password_hash is not null order by id limit 20`.execute(owner);
  return rows.map((row) => row.login);
}
