import { sql } from "kysely";
import type { Reader, Writer } from "../store.ts";

/** An account as administrators see it. */
export type AccountRow = {
  id: number;
  login: string;
  name: string;
  created_at: string;
  is_home: boolean;
  is_active: boolean;
  disabled_reason: string | null;
  last_seen_at: string | null;
  must_change: boolean;
  has_password: boolean;
  has_second_factor: boolean;
  same_human: string[];
  /** The asker's, under whichever account. */
  is_mine: boolean;
  approver: "secadmin" | "auditadmin";
  /** The reset that waits to be agreed to. */
  asked_seq: number | null;
  asked_by: string | null;
  asked_at: string | null;
  asked_reason: string | null;
  asked_factor: boolean | null;
  asked_half: string | null;
};

/** The accounts opened or ever granted something in the district, by login; one of them when asked for. */
export async function listAccounts(reader: Reader, only?: number): Promise<AccountRow[]> {
  const { tenant, person } = reader.actor;
  const { rows } = await sql<AccountRow>`
    select p.id, p.login, p.name, p.created_at, coalesce(p.home = ${tenant}, false) as is_home,
      p.disabled_at is null as is_active,
      case when p.disabled_at is not null then (
        select s.reason from account_step s where s.person = p.id and s.step = 'disabled' order by s.seq desc limit 1
      ) end as disabled_reason,
      (select max(s.seen_at) from session s where s.person = p.id) as last_seen_at,
      p.must_change, p.password_hash is not null as has_password,
      exists (select from second_factor f where f.person = p.id and f.confirmed_at is not null) as has_second_factor,
      array(select q.login from person q where q.human = p.human and q.id <> p.id order by 1) as same_human,
      same_human(p.id, ${person}::int) as is_mine, approver_of(p.id) as approver,
      a.seq as asked_seq, b.name as asked_by, a.recorded_at as asked_at, a.reason as asked_reason,
      a.second_factor as asked_factor, a.half as asked_half
    from person p
    left join lateral (
      select s.* from account_step s where s.person = p.id and s.tenant = ${tenant} and s.step = 'resetAsked'
      order by s.seq desc limit 1) last on true
    left join account_step a on a.tenant = last.tenant and a.seq = last.seq
      and not exists (select from account_step t where t.tenant = a.tenant and t.of_step = a.seq)
    left join person b on b.id = a.by_person
    where (p.home = ${tenant} or p.id in (select g.person from person_grant g where g.tenant = ${tenant}))
      and (${only ?? null}::int is null or p.id = ${only ?? null}::int)
    order by p.login`.execute(reader.db);
  return rows;
}

/** An account by its login, in whichever district it was opened; undefined for none. */
export async function findByLogin(
  reader: Reader,
  login: string,
): Promise<{ id: number; login: string; human: string; is_mine: boolean } | undefined> {
  const { rows } = await sql<{ id: number; login: string; human: string; is_mine: boolean }>`
    select id, login, human, same_human(id, ${reader.actor.person}::int) as is_mine
    from person where login = ${login}`.execute(reader.db);
  return rows[0];
}

/** Opens an account in the actor's district under a one-time password; undefined when the login is taken. */
export async function addAccount(
  writer: Writer,
  account: { login: string; name: string; passwordHash: string; human: string | null },
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into person (login, name, password_hash, human, must_change, home)
    values (${account.login}, ${account.name}, ${account.passwordHash},
      coalesce(${account.human}, gen_random_uuid()::text), true, ${writer.actor.tenant})
    on conflict (login) do nothing returning id`.execute(writer.db);
  return rows[0]?.id;
}

/** Whether the human behind an account was ever granted anything, in whichever district. */
export async function hadGrant(reader: Reader, person: number): Promise<boolean> {
  const { rows } = await sql<{ had: boolean }>`select had_grant(${person}) as had`.execute(
    reader.db,
  );
  return rows[0]?.had ?? true;
}

/** Puts a one-time password in place of an account's own. */
export async function setOneTimePassword(
  writer: Writer,
  person: number,
  hash: string,
): Promise<void> {
  await sql`update person set password_hash = ${hash}, must_change = true where id = ${person}`.execute(
    writer.db,
  );
}
