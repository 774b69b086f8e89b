import { sql } from "kysely";
import type { TokenScope } from "../../domain/sign-in/token-scope.ts";
import { asPerson } from "../as-person.ts";
import type { Db } from "../connection.ts";
import type { Writer } from "../store.ts";

/** A live access token as its person sees it. */
export type TokenRow = {
  id: number;
  tenant: string;
  name: string;
  scopes: TokenScope[];
  created_at: string;
  /** The last day it works, China's. */
  until: string;
  seen_at: string | null;
  seen_address: string | null;
};

/** Who asks with a token, for which district and what. */
export type TokenAsker = {
  id: number;
  tenant: string;
  person: number;
  login: string;
  name: string;
  scopes: TokenScope[];
};

/** The live tokens of a person, newest first. */
export function listTokens(db: Db, person: number): Promise<TokenRow[]> {
  return asPerson(db, person, async (trx) => {
    const { rows } = await sql<TokenRow>`
      select id, tenant, name, scopes, created_at, (expires_at at time zone 'Asia/Shanghai')::date - 1 as until,
        seen_at, seen_address from api_token
      where person = ${person} and ended_at is null and expires_at > now() order by id desc`.execute(
      trx,
    );
    return rows;
  });
}

/** Keeps a token of the writer's, under its hash, until the end of a day of China's. */
export async function addToken(
  writer: Writer,
  token: { name: string; hash: Buffer; scopes: readonly TokenScope[]; until: string },
): Promise<void> {
  const { tenant, person } = writer.actor;
  await sql`insert into api_token (tenant, person, name, token_hash, scopes, expires_at)
    values (${tenant}, ${person}, ${token.name}, ${token.hash}, ${token.scopes}::text[],
      (${token.until}::date + 1)::timestamp at time zone 'Asia/Shanghai')`.execute(writer.db);
}

/** Ends a token of a person at once; false when it is over or another's. */
export function endToken(db: Db, person: number, id: number): Promise<boolean> {
  return asPerson(db, person, async (trx) => {
    const done = await sql`update api_token set ended_at = now()
      where id = ${id}::bigint and person = ${person} and ended_at is null`.execute(trx);
    return Number(done.numAffectedRows ?? 0) > 0;
  });
}

/** Who asks with the token under a hash; undefined when it is unknown, ended or expired. */
export async function findTokenAsker(
  db: Db,
  hash: Buffer,
  address: string,
): Promise<TokenAsker | undefined> {
  const { rows } = await sql<TokenAsker>`select * from use_token(${hash}, ${address})`.execute(db);
  return rows[0];
}
