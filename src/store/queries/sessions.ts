import { sql } from "kysely";
import type { Policy } from "../../domain/sign-in/policy.ts";
import type { Db } from "../connection.ts";
import { type Standing, type StandingRow, standingOf } from "./standing.ts";

/** A session with the person it belongs to. */
export type SessionRow = {
  id: number;
  person: number;
  login: string;
  name: string;
  csrf: string;
  /** The identity provider it was opened through, null for a password here. */
  issuer: string | null;
};

/** How long a session lives without use, and at most; and how many a person has at once. */
export type SessionLimits = Pick<Policy, "idleMinutes" | "sessionHours" | "sessionsMax">;

/** A session that was not ended, with how long it has been unused and open, and how its person stands. */
export type OpenSession = {
  readonly session: SessionRow;
  readonly idleSeconds: number;
  readonly ageSeconds: number;
  readonly standing: Standing;
};

/** Opens a session under the hash of its token, and answers its number. The oldest beyond the most a person has end. */
export async function openSession(
  db: Db,
  session: Omit<SessionRow, "id" | "login" | "name"> & {
    tokenHash: Buffer;
    address: string;
    agent: string;
  },
  limits: SessionLimits,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into session (token_hash, person, csrf, address, agent, issuer, expires_at)
    values (${session.tokenHash}, ${session.person}, ${session.csrf}, ${session.address}, ${session.agent},
      ${session.issuer}, now() + make_interval(hours => ${limits.sessionHours})) returning id`.execute(
    db,
  );
  const id = rows[0]?.id ?? 0;
  await sql`update session set ended_at = now() where person = ${session.person} and ended_at is null and id in (
    select id from session where person = ${session.person} and ended_at is null and expires_at > now()
    order by id desc offset ${limits.sessionsMax})`.execute(db);
  return id;
}

/** The session of a token that was neither ended nor outlived itself; undefined for none. */
export async function findOpenSession(db: Db, tokenHash: Buffer): Promise<OpenSession | undefined> {
  const { rows } = await sql<SessionRow & StandingRow & { idle: number; age: number }>`
    select s.id, s.person, p.login, p.name, s.csrf, s.issuer, st.*,
      extract(epoch from now() - s.seen_at)::int as idle, extract(epoch from now() - s.created_at)::int as age
    from session s join person p on p.id = s.person cross join lateral standing_of(s.person) st
    where s.token_hash = ${tokenHash} and s.ended_at is null and s.expires_at > now()`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { id, person, login, name, csrf, issuer, idle, age } = row;
  const session = { id, person, login, name, csrf, issuer };
  return { session, idleSeconds: idle, ageSeconds: age, standing: standingOf(row) };
}

/** Notes that a session was used just now. */
export async function touchSession(db: Db, id: number): Promise<void> {
  await sql`update session set seen_at = now() where id = ${id}::bigint`.execute(db);
}

/** Ends a session at once. */
export async function endSession(db: Db, tokenHash: Buffer): Promise<void> {
  await sql`update session set ended_at = now() where token_hash = ${tokenHash} and ended_at is null`.execute(
    db,
  );
}

/**
 * Notes a try to sign in as failed before it is judged, so that many at once cannot slip past the count. False, and
 * nothing noted, when there were as many since the last success within the last minutes.
 */
export function beginTry(
  db: Db,
  login: string,
  limits: { readonly triesMax: number; readonly lockMinutes: number },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('guatu.sign_in'), hashtext(${login}))`.execute(
      trx,
    );
    const { rows } = await sql`
      insert into sign_in_try (login, at, passed)
      select ${login}, clock_timestamp(), false where ${limits.triesMax}::int > (
        select count(*) from sign_in_try t
        where t.login = ${login} and not t.passed
          and t.at > clock_timestamp() - make_interval(mins => ${limits.lockMinutes})
          and t.at > coalesce((select max(at) from sign_in_try where login = ${login} and passed), '-infinity'))
      returning at`.execute(trx);
    return rows.length > 0;
  });
}

/** Notes that a try passed, which forgets the failures before it. */
export async function notePass(db: Db, login: string): Promise<void> {
  await sql`insert into sign_in_try (login, at, passed) values (${login}, clock_timestamp(), true)`.execute(
    db,
  );
}
