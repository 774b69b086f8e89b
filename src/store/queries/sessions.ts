import { sql } from "kysely";
import type { Db } from "../connection.ts";

/** A live session with the person it belongs to. */
export type SessionRow = {
  id: number;
  person: number;
  login: string;
  name: string;
  csrf: string;
};

/** How long a session lives without use, and at most. */
export type SessionLimits = { readonly idleMinutes: number; readonly hours: number };

/** Opens a session under the hash of its token, and answers its number. */
export async function openSession(
  db: Db,
  session: { tokenHash: Buffer; person: number; csrf: string; address: string; agent: string },
  limits: SessionLimits,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into session (token_hash, person, csrf, address, agent, expires_at)
    values (${session.tokenHash}, ${session.person}, ${session.csrf}, ${session.address}, ${session.agent},
      now() + make_interval(hours => ${limits.hours})) returning id`.execute(db);
  return rows[0]?.id ?? 0;
}

/** The live session of a token, kept alive by this use; undefined when ended, expired, idle too long or unknown. */
export async function touchSession(
  db: Db,
  tokenHash: Buffer,
  limits: SessionLimits,
): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow & { stale: boolean }>`
    select s.id, s.person, p.login, p.name, s.csrf, s.seen_at < now() - interval '1 minute' as stale
    from session s join person p on p.id = s.person
    where s.token_hash = ${tokenHash} and s.ended_at is null and s.expires_at > now()
      and s.seen_at > now() - make_interval(mins => ${limits.idleMinutes})`.execute(db);
  const row = rows[0];
  if (row?.stale)
    await sql`update session set seen_at = now() where token_hash = ${tokenHash}`.execute(db);
  return row;
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
