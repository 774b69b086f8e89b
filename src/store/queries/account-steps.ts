import { sql } from "kysely";
import type { Reader, Writer } from "../store.ts";

/** What can happen to an account. */
export type AccountStep =
  | "opened"
  | "disabled"
  | "enabled"
  | "reset"
  | "resetAsked"
  | "resetApproved"
  | "resetDeclined";

/** A step with the people in it. */
export type AccountStepRow = {
  seq: number;
  step: AccountStep;
  person: number;
  login: string;
  name: string;
  by: string;
  at: string;
  reason: string;
  second_factor: boolean;
};

/** What happened to the accounts of the district, newest first; to one of them when asked for. */
export async function listSteps(reader: Reader, person?: number): Promise<AccountStepRow[]> {
  const { rows } = await sql<AccountStepRow>`
    select s.seq, s.step, s.person, p.login, p.name, b.name as by, s.recorded_at as at, s.reason,
      s.second_factor or coalesce(a.second_factor, false) as second_factor
    from account_step s join person p on p.id = s.person join person b on b.id = s.by_person
    left join account_step a on a.tenant = s.tenant and a.seq = s.of_step
    where s.tenant = ${reader.actor.tenant} and (${person ?? null}::int is null or s.person = ${person ?? null}::int)
    order by s.seq desc`.execute(reader.db);
  return rows;
}

/** A step to be. */
export type NewAccountStep = {
  readonly person: number;
  readonly step: AccountStep;
  readonly reason: string;
  readonly secondFactor?: boolean;
  /** Half of the one-time password asked for. */
  readonly half?: string;
  /** The request it settles. */
  readonly of?: number;
};

/** Records a step in the actor's name; the account follows. Errors: throws what the database refuses, by constraint. */
export async function addStep(writer: Writer, given: NewAccountStep): Promise<void> {
  const { tenant, person } = writer.actor;
  await sql`insert into account_step (tenant, person, step, reason, second_factor, half, of_step, by_person)
    values (${tenant}, ${given.person}, ${given.step}, ${given.reason}, ${given.secondFactor ?? false},
      ${given.half ?? null}, ${given.of ?? null}, ${person})`.execute(writer.db);
}

/** A reset of the reader's own password by administrators. */
export type OwnReset = { by: string; approved_by: string | null; at: string };

/** The last reset of the reader's password within 30 days, undefined for none. */
export async function findOwnReset(reader: Reader): Promise<OwnReset | undefined> {
  const { rows } = await sql<OwnReset>`
    select coalesce(a.name, b.name) as by, case when a.id is null then null else b.name end as approved_by,
      s.recorded_at as at
    from account_step s join person b on b.id = s.by_person
    left join account_step o on o.tenant = s.tenant and o.seq = s.of_step left join person a on a.id = o.by_person
    where s.person = ${reader.actor.person} and s.step in ('reset', 'resetApproved')
      and s.recorded_at > now() - interval '30 days'
    order by s.seq desc limit 1`.execute(reader.db);
  return rows[0];
}
