import { sql } from "kysely";
import type { Role } from "../../src/domain/unit/role.ts";
import { addDays } from "../../src/domain/value/civil.ts";
import { type TestLedger, askOwner, personOf } from "./ledger.ts";

/** The database's day, some days on: by it grants begin and end. */
export async function dayOf(ledger: TestLedger, later = 0): Promise<string> {
  return addDays(await askOwner<string>(ledger, "select today()"), later);
}

/** Gives a grant past the doors and answers its number. */
export async function giveDirectly(
  ledger: TestLedger,
  grant: {
    login: string;
    role: Role;
    unit: number;
    tenant?: string;
    from?: string;
    to?: string | null;
    of?: number;
  },
): Promise<number> {
  const { tenant = "towns", from = await dayOf(ledger), to = null, of = null } = grant;
  const person = await personOf(ledger, grant.login);
  const { rows } = await sql<{ id: number }>`
    insert into person_grant (tenant, person, role, unit_id, valid_from, valid_to, of_grant, delegated_by, reason)
    values (${tenant}, ${person}, ${grant.role}, ${grant.unit}, ${from}::date, ${to}::date, ${of}::int,
      (select person from person_grant where tenant = ${tenant} and id = ${of}::int), '试') returning id`.execute(
    ledger.owner,
  );
  return rows[0]?.id ?? 0;
}

/** Ends a grant past the doors; at once when no last day is given. */
export async function endDirectly(
  ledger: TestLedger,
  grant: number,
  lastDay?: string,
): Promise<void> {
  await sql`insert into grant_end (tenant, grant_id, last_day)
    select tenant, id, coalesce(${lastDay ?? null}::date, today() - 1) from person_grant where id = ${grant}`.execute(
    ledger.owner,
  );
}

/** The number of a person's first grant in a district. */
export function grantOf(ledger: TestLedger, login: string, tenant = "towns"): Promise<number> {
  return askOwner<number>(
    ledger,
    `select min(g.id) from person_grant g join person p on p.id = g.person
     where p.login = '${login}' and g.tenant = '${tenant}'`,
  );
}

/** Adds an account past the doors, of a new human or of the one behind another account. */
export async function addPerson(ledger: TestLedger, login: string, like?: string): Promise<void> {
  await sql`insert into person (login, name, password_hash, human)
    select ${login}, ${login}, (select password_hash from person where login = 't-office'),
      coalesce((select human from person where login = ${like ?? ""}), gen_random_uuid()::text)`.execute(
    ledger.owner,
  );
}
