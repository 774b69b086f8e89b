import { sql } from "kysely";
import type { KnownAt } from "../../domain/ledger/fact.ts";
import type { Role } from "../../domain/unit/role.ts";
import type { Db } from "../connection.ts";
import type { Reader } from "../store.ts";

/** Every account of whoever lent the grant `g`. */
export const lendersOf = sql`(select array_agg(other.id) from person lender join person other on other.human = lender.human
  where lender.id = g.delegated_by)`;

/** What a person is for a unit today, with the district. */
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
  /** Every account of whoever lent it, where it is held in their place alone; null for one's own. */
  lenders: number[] | null;
  /** The newest version of any rule the district set, 0 for none. */
  rule_seq: number;
};

/** The grants of the asking person in the asked tenant, their own first, and of others' what they do not hold themselves. */
export async function listGrants(reader: Reader): Promise<GrantRow[]> {
  const { rows } = await sql<GrantRow>`
    select t.id as tenant, t.name as tenant_name, t.sample_zh, t.sample_en, t.as_of, g.role, g.unit_id, u.name as unit_name, u.parent is null as is_top,
      (select r.name from unit r where r.tenant = t.id and r.parent is null) as root_name, ${lendersOf} as lenders,
      (select coalesce(max(s.seq), 0) from setting s where s.tenant = t.id) as rule_seq
    from (select *, bool_or(delegated_by is null) over (partition by role, unit_id) as is_owned from my_grants()) g
    join tenant t on t.id = ${reader.actor.tenant} join unit u on u.tenant = t.id and u.id = g.unit_id
    where g.delegated_by is null or not g.is_owned
    order by g.delegated_by is not null, g.id`.execute(reader.db);
  return rows;
}

/** The ids of the districts the asking person holds a grant in today, in the order they were opened. */
export async function listTenants(reader: Reader): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from tenant where id = any ((select my_tenants())::text[]) order by created_at, id`.execute(
    reader.db,
  );
  return rows.map((row) => row.id);
}

/** A unit of the tree. */
export type UnitRow = {
  id: number;
  parent: number | null;
  kind: string;
  name: string;
  state: "open" | "closed";
};

/**
 * The district's tree of units in the order they were added, closed ones too; at a point of knowledge the tree as it was
 * known there. Whoever lets somebody choose asks {@link listOpenUnits}.
 */
export async function listUnits(reader: Reader, known?: KnownAt): Promise<UnitRow[]> {
  const from = known
    ? sql`units_at(${known.day}::date, ${known.seq ?? null}::bigint) where is_known`
    : sql`unit where tenant = ${reader.actor.tenant}`;
  const { rows } = await sql<UnitRow>`
    select id, parent, kind, name, state from ${from} order by id`.execute(reader.db);
  return rows;
}

/** The units that are open today. */
export async function listOpenUnits(reader: Reader): Promise<UnitRow[]> {
  return (await listUnits(reader)).filter((unit) => unit.state === "open");
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
export type PersonRow = {
  id: number;
  login: string;
  name: string;
  password_hash: string | null;
  disabled: boolean;
};

/** The person with a login, undefined when there is none. */
export async function findPerson(db: Db, login: string): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`
    select id, login, name, password_hash, disabled_at is not null as disabled from person where login = ${login}`.execute(
    db,
  );
  return rows[0];
}
