import { sql } from "kysely";
import type { Db } from "../connection.ts";

/** A person's second factor; not confirmed while it is only offered. */
export type SecondFactorRow = { secret: Buffer; confirmed: boolean; codes_left: number };

/** The second factor of a person, undefined when there is none. */
export async function findSecondFactor(
  db: Db,
  person: number,
): Promise<SecondFactorRow | undefined> {
  const { rows } = await sql<SecondFactorRow>`
    select secret, confirmed_at is not null as confirmed,
      (select count(*) from recovery_code r where r.person = f.person and r.used_at is null) as codes_left
    from second_factor f where person = ${person}`.execute(db);
  return rows[0];
}

/** Offers a secret in place of one not confirmed yet; false when one is confirmed. */
export async function offerSecret(db: Db, person: number, secret: Buffer): Promise<boolean> {
  const { rows } = await sql`
    insert into second_factor (person, secret) values (${person}, ${secret})
    on conflict (person) do update set secret = excluded.secret, last_step = 0
      where second_factor.confirmed_at is null
    returning person`.execute(db);
  return rows.length > 0;
}

/** Takes the code of a half minute, once; false when it or a later one was taken. */
export async function takeStep(db: Db, person: number, step: number): Promise<boolean> {
  const { rows } = await sql`
    update second_factor set last_step = ${step}::bigint
    where person = ${person} and last_step < ${step}::bigint returning person`.execute(db);
  return rows.length > 0;
}

/** Takes a recovery code, once; false when it is unknown or was taken. */
export async function takeRecoveryCode(db: Db, person: number, hash: Buffer): Promise<boolean> {
  const { rows } = await sql`
    update recovery_code set used_at = now()
    where person = ${person} and code_hash = ${hash} and used_at is null returning person`.execute(
    db,
  );
  return rows.length > 0;
}

/** Has the offered secret asked for from now on, with its recovery codes; false when it was confirmed before. */
export async function confirmSecret(
  db: Db,
  person: number,
  hashes: readonly Buffer[],
): Promise<boolean> {
  const { rows } = await sql`
    update second_factor set confirmed_at = now()
    where person = ${person} and confirmed_at is null returning person`.execute(db);
  if (rows.length === 0) return false;
  await sql`delete from recovery_code where person = ${person}`.execute(db);
  for (const hash of hashes)
    await sql`insert into recovery_code (person, code_hash) values (${person}, ${hash})`.execute(
      db,
    );
  return true;
}

/** Takes the second factor of a person away, its recovery codes included. */
export async function removeSecondFactor(db: Db, person: number): Promise<void> {
  await sql`delete from recovery_code where person = ${person}`.execute(db);
  await sql`delete from second_factor where person = ${person}`.execute(db);
}
