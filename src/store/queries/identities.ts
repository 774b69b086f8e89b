import { sql } from "kysely";
import { asPerson } from "../as-person.ts";
import type { Db } from "../connection.ts";

/** As whom an identity provider knows somebody. */
export type Identity = { readonly issuer: string; readonly subject: string };

/** A link of a person's own account. */
export type IdentityRow = { id: number; issuer: string; subject: string; linked_at: string };

/** What a person's account is linked to. */
export function listIdentities(db: Db, person: number): Promise<IdentityRow[]> {
  return asPerson(db, person, async (trx) => {
    const { rows } = await sql<IdentityRow>`
      select id, issuer, subject, linked_at from external_identity
      where person = ${person} order by id`.execute(trx);
    return rows;
  });
}

/** Links an identity to a person; `by` is null where a claim matched. False when either has a link already. */
export function linkIdentity(
  db: Db,
  person: number,
  link: Identity & { readonly by: number | null },
): Promise<boolean> {
  return asPerson(db, person, async (trx) => {
    const done = await sql`insert into external_identity (issuer, subject, person, linked_by)
      values (${link.issuer}, ${link.subject}, ${person}, ${link.by}::int) on conflict do nothing`.execute(
      trx,
    );
    return Number(done.numAffectedRows ?? 0) > 0;
  });
}

/** Takes a link of a person's own account away; false when there is none of that number. */
export function removeIdentity(db: Db, person: number, id: number): Promise<boolean> {
  return asPerson(db, person, async (trx) => {
    const done = await sql`delete from external_identity
      where id = ${id}::bigint and person = ${person}`.execute(trx);
    return Number(done.numAffectedRows ?? 0) > 0;
  });
}

/** The login of the person an identity is linked to, undefined for none. */
export async function findLoginOf(db: Db, identity: Identity): Promise<string | undefined> {
  const { rows } = await sql<{ login: string }>`
    select login from person where id = person_of_identity(${identity.issuer}, ${identity.subject})`.execute(
    db,
  );
  return rows[0]?.login;
}
