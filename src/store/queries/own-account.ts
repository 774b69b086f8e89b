import { sql } from "kysely";
import type { Db } from "../connection.ts";
import type { SessionLimits } from "./sessions.ts";

/** A live session as its person sees it. */
export type OwnSessionRow = {
  id: number;
  created_at: string;
  seen_at: string;
  address: string;
  agent: string;
};

/** The live sessions of a person, last used first. */
export async function listOwnSessions(
  db: Db,
  person: number,
  limits: Pick<SessionLimits, "idleMinutes">,
): Promise<OwnSessionRow[]> {
  const { rows } = await sql<OwnSessionRow>`
    select id, created_at, seen_at, address, agent from session
    where person = ${person} and ended_at is null and expires_at > now()
      and seen_at > now() - make_interval(mins => ${limits.idleMinutes})
    order by seen_at desc, id desc`.execute(db);
  return rows;
}

/** Ends one session of a person at once; false when it is over or another's. */
export async function endOwnSession(db: Db, person: number, id: number): Promise<boolean> {
  const { rows } = await sql`
    update session set ended_at = now()
    where id = ${id}::bigint and person = ${person} and ended_at is null returning id`.execute(db);
  return rows.length > 0;
}

/** Ends every session of a person but one, and answers how many. */
export async function endOtherSessions(db: Db, person: number, kept: number): Promise<number> {
  const { rows } = await sql`
    update session set ended_at = now()
    where person = ${person} and id <> ${kept}::bigint and ended_at is null returning id`.execute(
    db,
  );
  return rows.length;
}

/** Replaces the stored password of a person where it is still the one checked; false when another change was first. */
export async function replacePassword(
  db: Db,
  person: number,
  hashes: { readonly old: string; readonly new: string },
): Promise<boolean> {
  const { rows } = await sql`
    update person set password_hash = ${hashes.new}, must_change = false
    where id = ${person} and password_hash = ${hashes.old} returning id`.execute(db);
  return rows.length > 0;
}
