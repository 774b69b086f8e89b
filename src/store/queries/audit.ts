import { sql } from "kysely";
import type { Db } from "../connection.ts";
import type { Reader } from "../store.ts";

/** An answer of the API to be kept. */
export type AuditNote = {
  /** The district asked about, "" for what lies outside one. */
  readonly tenant: string;
  readonly person: number | null;
  /** The login tried, where nobody is signed in yet. */
  readonly login: string | null;
  readonly endpoint: string;
  readonly path: string;
  /** Null for a change that begins. */
  readonly status: number | null;
  readonly refusal: string | null;
  readonly address: string;
  /** The access token it was asked with. */
  readonly token: number | null;
  /** What the entry of a beginning and that of its end share. */
  readonly request: string | null;
};

/** Keeps one answer for the auditors. Errors: throws what the database throws. */
export async function noteAudit(db: Db, note: AuditNote): Promise<void> {
  await sql`insert into audit (tenant, person, endpoint, path, status, refusal, address, token, request)
    values (${note.tenant}, coalesce(${note.person}::int, (select id from person where login = ${note.login}::text)),
      ${note.endpoint}, ${note.path}, ${note.status}, ${note.refusal}, ${note.address},
      ${note.token}::bigint, ${note.request}::uuid)`.execute(db);
}

/** How an answer came out: done (below 400), refused (below 500), failed; begun where the end of a change is missing. */
export type AuditResult = "done" | "refused" | "failed" | "begun";

/** Which answers are asked for; `before` is the number of the last one seen. */
export type AuditFilter = {
  /** A login or a name, whole; "" for anyone. */
  readonly person: string;
  readonly result: AuditResult | undefined;
  readonly endpoint: string;
  readonly before: number | undefined;
  readonly limit: number;
};

/** A kept answer with the person it was given to. */
export type AuditRow = {
  id: number;
  at: string;
  login: string | null;
  name: string | null;
  endpoint: string;
  path: string;
  status: number | null;
  refusal: string | null;
  address: string;
  /** The number of the access token it was asked with, null for a person signed in. */
  token: number | null;
};

const statuses = {
  done: [0, 399],
  refused: [400, 499],
  failed: [500, 999],
  begun: [1, 0],
} as const;

/** The kept answers the reader may see, newest first; none for who does not audit the whole district. */
export async function listAudit(reader: Reader, filter: AuditFilter): Promise<AuditRow[]> {
  const [from, to] = filter.result ? statuses[filter.result] : [0, 999];
  const wanted = filter.result ?? "";
  const { rows } = await sql<AuditRow>`
    select a.id, a.at, p.login, p.name, a.endpoint, a.path, a.status, a.refusal, a.address, a.token
    from audit a left join person p on p.id = a.person
    where (a.status between ${from} and ${to} or (${wanted}::text in ('', 'begun') and a.status is null and not exists (
        select from audit e where e.request = a.request and e.status is not null)))
      and (${filter.person} = '' or p.login = ${filter.person} or p.name = ${filter.person})
      and (${filter.endpoint} = '' or a.endpoint = ${filter.endpoint})
      and (${filter.before ?? null}::bigint is null or a.id < ${filter.before ?? null}::bigint)
    order by a.id desc limit ${filter.limit}`.execute(reader.db);
  return rows;
}

/** Whether the reader audits the whole district. */
export async function auditsAll(reader: Reader): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`select my_audit() as yes`.execute(reader.db);
  return rows[0]?.yes ?? false;
}
