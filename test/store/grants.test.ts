import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { adminRoles, roles } from "../../src/domain/unit/role.ts";
import { addPerson, dayOf, endDirectly, giveDirectly, grantOf } from "../harness/grants.ts";
import { type TestLedger, askOwner, enter, openTestLedger, personOf } from "../harness/ledger.ts";
import { type Towns, makeTowns } from "../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  await sql`insert into account_step (tenant, person, step, by_person)
    select 'towns', p.id, 'disabled', b.id from person p, person b
    where p.login = 't-taskforce' and b.login = 't-sysadmin'`.execute(ledger.owner);
});
afterAll(() => ledger.close());

let people = 0;

/** A new account nobody has granted anything yet. */
async function someone(like?: string): Promise<string> {
  const login = `p-${(people += 1)}`;
  await addPerson(ledger, login, like);
  return login;
}

const give = (login: string, role: (typeof roles)[number], more: object = {}) =>
  giveDirectly(ledger, { login, role, unit: towns.units.root, ...more });

const changes = ["person_grant", "grant_end", "account_step"].flatMap((table) => [
  `update ${table} set reason = 'changed'`,
  `delete from ${table}`,
  `truncate ${table} cascade`,
]);

test.each(changes)("not even the owner may “%s”, nor an administrator", async (change) => {
  await expect(sql.raw(change).execute(ledger.owner)).rejects.toThrow(/append-only/u);
  for (const login of ["t-sysadmin", "t-secadmin", "t-auditadmin"]) {
    const { store, actor } = await enter(ledger, login, "towns");
    const tried = store.transact(actor, (writer) => sql.raw(change).execute(writer.db));
    await expect(tried).rejects.toThrow(/permission denied/u);
  }
});

// Of these two at least one has another day than China, whatever the hour.
test.each(["Etc/GMT+12", "Pacific/Kiritimati"])(
  "whoever is granted something today sees it in a session that speaks the time of %s too",
  async (zone) => {
    const login = await someone();
    await give(login, "office");
    const { store, actor } = await enter(ledger, login, "towns");
    const seen = await store.read(actor, async ({ db }) => {
      await sql`select set_config('timezone', ${zone}, true)`.execute(db);
      const { rows } = await sql<{ units: number[] }>`select my_units() as units`.execute(db);
      return rows[0]?.units ?? [];
    });
    expect(seen).toContain(towns.units.root);
  },
);

test("no function of the database asks what day it is where the session happens to be", async () => {
  const { rows } = await sql<{ name: string }>`
    select p.proname as name from pg_proc p where p.pronamespace = 'guatu'::regnamespace and p.prokind = 'f'
      and pg_get_functiondef(p.oid) ~* 'current_date|localtimestamp|recorded_at::date'`.execute(
    ledger.owner,
  );
  expect(rows).toEqual([]);
});

const pairs = adminRoles.flatMap((one) =>
  roles.filter((other) => other !== one).map((other) => [one, other] as const),
);

test.each(pairs)("nobody is %s and %s at a time, in either order", async (one, other) => {
  for (const [first, second] of [
    [one, other],
    [other, one],
  ] as const) {
    const login = await someone();
    await give(login, first);
    await expect(give(login, second)).rejects.toMatchObject({ constraint: "grant_three_admins" });
  }
});

test("the three stay apart under another account of the same human and in another district too", async () => {
  const clerk = await someone();
  const second = await someone(clerk);
  await give(clerk, "town", { unit: towns.units.jia });
  await expect(give(second, "auditadmin")).rejects.toMatchObject({
    constraint: "grant_three_admins",
  });
  const unit = await askOwner<number>(ledger, "select id from unit where tenant = 'elsewhere'");
  const away = give(clerk, "secadmin", { tenant: "elsewhere", unit });
  await expect(away).rejects.toMatchObject({ constraint: "grant_three_admins" });
});

test("two accounts that would clash cannot be called one human afterwards", async () => {
  const [clerk, admin] = [await someone(), await someone()];
  await give(clerk, "office");
  await give(admin, "sysadmin");
  const joined = sql`update person set human = (select human from person where login = ${clerk})
    where login = ${admin}`.execute(ledger.owner);
  await expect(joined).rejects.toMatchObject({ constraint: "grant_three_admins" });
});

test("one role may follow the other, from the day after it ended", async () => {
  const login = await someone();
  const first = await give(login, "sysadmin", { to: await dayOf(ledger, 3) });
  const from = await dayOf(ledger, 4);
  await expect(give(login, "office", { from: await dayOf(ledger, 3) })).rejects.toThrow(/apart/u);
  await give(login, "office", { from });
  await endDirectly(ledger, first);
  await give(login, "town", { unit: towns.units.jia });
});

test("of two clashing grants given in one instant one stands", async () => {
  for (let round = 0; round < 10; round += 1) {
    const login = await someone();
    const second = await someone(login);
    const tried = await Promise.allSettled([
      give(login, "sysadmin"),
      give(second, "secadmin"),
      give(login, "office"),
    ]);
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  }
});

test("a transaction that could overlook another gives no grant at all", async () => {
  const person = await askOwner<number>(ledger, "select id from person where login = 't-yi'");
  const tried = ledger.owner
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute((trx) =>
      sql`insert into person_grant (tenant, person, role, unit_id)
        values ('towns', ${person}, 'town', ${towns.units.jia})`.execute(trx),
    );
  await expect(tried).rejects.toThrow(/read committed/u);
});

test("a grant neither begins in the past nor ends in it, and an administrator is one for the whole", async () => {
  const login = await someone();
  const yesterday = await dayOf(ledger, -1);
  await expect(give(login, "leader", { from: yesterday })).rejects.toMatchObject({
    constraint: "grant_from_today",
  });
  await expect(give(login, "sysadmin", { unit: towns.units.jia })).rejects.toMatchObject({
    constraint: "grant_admin_whole",
  });
  const id = await give(login, "leader");
  const past = endDirectly(ledger, id, await dayOf(ledger, -2));
  await expect(past).rejects.toMatchObject({ constraint: "grant_end_from_today" });
});

test("of a disabled account no grant counts, whatever still asks in its name", async () => {
  const person = await personOf(ledger, "t-taskforce");
  const actor = { tenant: "towns", person, unit: towns.units.jia };
  const seen = await ledger.store.read(actor, async (reader) => {
    const { rows } = await sql<{ grants: number; subjects: number; tenants: string[] }>`
      select (select count(*) from my_grants()) as grants, (select count(*) from subject) as subjects,
        my_tenants() as tenants`.execute(reader.db);
    return rows[0];
  });
  expect(seen).toEqual({ grants: 0, subjects: 0, tenants: [] });
});

test("what cannot be delegated is refused beneath the program too", async () => {
  const own = await grantOf(ledger, "t-jia");
  const admin = await grantOf(ledger, "t-sysadmin");
  const second = await someone("t-jia");
  await give(second, "town", { unit: towns.units.yi });
  const stranger = await someone();
  const [today, later] = [await dayOf(ledger), await dayOf(ledger, 5)];
  const lend = (more: object) =>
    give("t-yi", "town", { unit: towns.units.jia, of: own, from: today, to: later, ...more });
  const lent = await lend({});
  const unlawful = [
    { role: "office" },
    { unit: towns.units.root },
    { unit: towns.units.yi },
    { to: null },
    { login: "t-jia" },
    { login: second },
    { login: stranger },
    { of: lent, login: "t-office" },
    { of: admin, role: "sysadmin", unit: towns.units.root },
  ];
  for (const more of unlawful)
    await expect(lend(more), JSON.stringify(more)).rejects.toMatchObject({ code: "23514" });
  const short = await give("t-leader", "town", { unit: towns.units.jia, to: later });
  await expect(lend({ of: short, to: await dayOf(ledger, 6) })).rejects.toMatchObject({
    constraint: "grant_delegation",
  });
});

test("a delegation ends with the grant it is of", async () => {
  const lender = await someone();
  const of = await give(lender, "town", { unit: towns.units.jia });
  await give("t-yi", "town", {
    unit: towns.units.jia,
    of,
    to: await dayOf(ledger, 9),
  });
  const seen = async () => {
    const { store, actor } = await enter(ledger, "t-yi", "towns");
    return store.read(actor, async (reader) => {
      const { rows } = await sql`select 1 from my_grants() where delegated_by =
        (select id from person where login = ${lender})`.execute(reader.db);
      return rows.length;
    });
  };
  expect(await seen()).toBe(1);
  await endDirectly(ledger, of);
  expect(await seen()).toBe(0);
});

test("an administrator gives grants to others alone, and only 安全管理员 gives any", async () => {
  const insert = async (login: string, to: string, role = "leader") => {
    const { store, actor } = await enter(ledger, login, "towns");
    return store.transact(actor, (writer) =>
      sql`insert into person_grant (tenant, person, role, unit_id, given_by)
        select 'towns', id, ${role}, ${towns.units.root}::int, ${actor.person}::int from person where login = ${to}`.execute(
        writer.db,
      ),
    );
  };
  const to = await someone();
  for (const login of ["t-office", "t-sysadmin", "t-auditadmin", "t-jia"])
    await expect(insert(login, to)).rejects.toThrow(/row-level security/u);
  const again = insert("t-secadmin", "t-secadmin", "secadmin");
  await expect(again).rejects.toThrow(/row-level security/u);
  await insert("t-secadmin", to);
});

test("steps of accounts are each administrator's own, and no account is one's own to judge", async () => {
  const step = async (login: string, about: string, kind: string) => {
    const { store, actor } = await enter(ledger, login, "towns");
    return store.transact(actor, (writer) =>
      sql`insert into account_step (tenant, person, step, reason, by_person)
        select 'towns', id, ${kind}, '试', ${actor.person}::int from person where login = ${about}`.execute(
        writer.db,
      ),
    );
  };
  for (const login of ["t-office", "t-secadmin", "t-auditadmin"])
    await expect(step(login, "t-yi", "disabled")).rejects.toThrow(/row-level security/u);
  await expect(step("t-sysadmin", "t-sysadmin", "disabled")).rejects.toMatchObject({
    constraint: "account_step_by_another",
  });
  await expect(step("t-sysadmin", "e-office", "disabled")).rejects.toMatchObject({
    constraint: "account_step_at_home",
  });
  await expect(step("t-sysadmin", "t-yi", "reset")).rejects.toMatchObject({
    constraint: "account_step_by_two",
  });
});
