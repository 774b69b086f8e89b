import { sql } from "kysely";
import type { Role } from "../../domain/unit/role.ts";
import type { Reader, Writer } from "../store.ts";

/** A grant as it was given, with how it ended. */
export type ToldGrant = {
  id: number;
  seq: number;
  person: number;
  login: string;
  name: string;
  /** The asker's, under whichever account. */
  is_mine: boolean;
  role: Role;
  unit_id: number;
  unit_name: string;
  valid_from: string;
  valid_to: string | null;
  given_by: string | null;
  reason: string;
  recorded_at: string;
  delegated_by: number | null;
  lender_login: string | null;
  lender_name: string | null;
  of_grant: number | null;
  last_day: string | null;
  end_day: string | null;
  end_by: string | null;
  end_reason: string | null;
  end_at: string | null;
  /** The database's day, which decides. */
  today: string;
};

/** Every grant the reader may know of, newest first: all of the district for an administrator, else their own. */
export async function listToldGrants(
  reader: Reader,
  only: { readonly id?: number; readonly person?: number } = {},
): Promise<ToldGrant[]> {
  const { tenant, person } = reader.actor;
  const { rows } = await sql<ToldGrant>`
    select g.id, g.seq, g.person, p.login, p.name, same_human(p.id, ${person}::int) as is_mine, g.role, g.unit_id,
      u.name as unit_name, g.valid_from, g.valid_to, b.name as given_by, g.reason, g.recorded_at, g.delegated_by,
      l.login as lender_login, l.name as lender_name, g.of_grant, g.last_day, g.end_day, e.name as end_by, g.end_reason,
      g.end_at, today() as today
    from told_grants() g join person p on p.id = g.person
    join unit u on u.tenant = ${tenant} and u.id = g.unit_id
    left join person b on b.id = g.given_by left join person l on l.id = g.delegated_by
    left join person e on e.id = g.end_by
    where (${only.id ?? null}::int is null or g.id = ${only.id ?? null}::int)
      and (${only.person ?? null}::int is null or g.person = ${only.person ?? null}::int)
    order by g.seq desc, g.id desc`.execute(reader.db);
  return rows;
}

/** The database's day: by it grants begin and end. */
export async function getDay(reader: Reader): Promise<string> {
  const { rows } = await sql<{ day: string }>`select today() as day`.execute(reader.db);
  return rows[0]?.day ?? "";
}

/** A grant to be; `of` is the grant of the actor's own that it hands on. */
export type NewGrant = {
  readonly person: number;
  readonly role: Role;
  readonly unit: number;
  readonly from: string;
  readonly to: string | null;
  readonly reason: string;
  readonly of: number | null;
};

/** Gives a grant in the actor's name and answers its number. Errors: throws what the database refuses, by constraint. */
export async function addGrant(writer: Writer, given: NewGrant): Promise<number> {
  const { tenant, person } = writer.actor;
  const lender = given.of === null ? null : person;
  const { rows } = await sql<{ id: number }>`
    insert into person_grant (tenant, person, role, unit_id, valid_from, valid_to, given_by, reason, delegated_by, of_grant)
    values (${tenant}, ${given.person}, ${given.role}, ${given.unit}, ${given.from}::date, ${given.to}::date, ${person},
      ${given.reason}, ${lender}, ${given.of}) returning id`.execute(writer.db);
  return rows[0]?.id ?? 0;
}

/** Ends a grant in the actor's name; without a last day it was over yesterday, so that the next request is denied. */
export async function addGrantEnd(
  writer: Writer,
  end: { readonly grant: number; readonly lastDay: string | null; readonly reason: string },
): Promise<void> {
  const { tenant, person } = writer.actor;
  await sql`insert into grant_end (tenant, grant_id, last_day, ended_by, reason)
    values (${tenant}, ${end.grant}, coalesce(${end.lastDay}::date, today() - 1), ${person}, ${end.reason})`.execute(
    writer.db,
  );
}

/** Somebody with a business grant of their own in the district. */
export type Colleague = { id: number; login: string; name: string; units: string[] };

/** Whom the reader may hand a right to: other people with a business grant today, by name. */
export async function listColleagues(reader: Reader): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`select * from my_colleagues() order by name, login`.execute(
    reader.db,
  );
  return rows;
}

/** A right the reader holds today in somebody's place. */
export type StandIn = {
  name: string;
  role: Role;
  unit_id: number;
  unit_name: string;
  until: string;
};

/** In whose place the reader acts today, by the day it ends. */
export async function listStandIns(reader: Reader): Promise<StandIn[]> {
  const { rows } = await sql<StandIn>`
    select l.name, g.role, g.unit_id, u.name as unit_name, g.last_day as until
    from told_grants() g join my_grants() m on m.id = g.id join person l on l.id = g.delegated_by
    join unit u on u.tenant = ${reader.actor.tenant} and u.id = g.unit_id
    order by g.last_day, g.id`.execute(reader.db);
  return rows;
}
