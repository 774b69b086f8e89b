import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { whatCouldSee, whoCouldSee } from "../../../src/app/who-could-see.ts";
import type { Ctx } from "../../../src/app/context.ts";
import { addDays } from "../../../src/domain/value/civil.ts";
import { addPerson, dayOf, endDirectly, giveDirectly, grantOf } from "../../harness/grants.ts";
import {
  type TestLedger,
  askOwner,
  codeOf,
  enter,
  openTestLedger,
  valueOf,
} from "../../harness/ledger.ts";
import { tell } from "../../harness/runs.ts";
import { type Towns, makeTowns } from "../../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;
let audit: Ctx;
let today: string;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  audit = await enter(ledger, "t-auditadmin", "towns");
  today = await dayOf(ledger);
});
afterAll(() => ledger.close());

const district = "towns";

async function seers(asked: { unit?: number; project?: number; day?: string; seq?: number }) {
  const found = valueOf(await whoCouldSee(audit, { district, day: today, ...asked }));
  return found.people.map(({ person }) => person.login).toSorted();
}

test("who is granted a unit or one above it could see it, administrators never", async () => {
  expect(await seers({ unit: towns.units.jia })).toEqual(
    ["t-audit", "t-bureau", "t-jia", "t-leader", "t-office", "t-taskforce"].toSorted(),
  );
  expect(await seers({ unit: towns.units.root })).not.toContain("t-jia");
  expect(await seers({ project: towns.yi })).toContain("t-yi");
  expect(await seers({ project: towns.yi })).not.toContain("t-jia");
});

test("before the first grant nobody could see anything, at an earlier number too", async () => {
  expect(await seers({ unit: towns.units.jia, day: addDays(today, -1) })).toEqual([]);
  const first = await askOwner<number>(
    ledger,
    "select min(seq) from person_grant where tenant = 'towns'",
  );
  expect(await seers({ unit: towns.units.jia, seq: first - 1 })).toEqual([]);
  expect(await seers({ unit: towns.units.jia, seq: first })).toEqual(["t-office"]);
});

test("a grant ended in the course of a day could be used on it, and is told with its hour", async () => {
  await addPerson(ledger, "p-gone");
  await endDirectly(
    ledger,
    await giveDirectly(ledger, { login: "p-gone", role: "leader", unit: towns.units.jia }),
  );
  const asked = { district, unit: towns.units.jia };
  const { people } = valueOf(await whoCouldSee(audit, { ...asked, day: today }));
  const through = people.find(({ person }) => person.login === "p-gone")?.through;
  expect(through).toMatchObject([{ endedAt: expect.stringMatching(/^\d{4}-/u) }]);
  expect(await seers({ unit: towns.units.jia, day: addDays(today, 1) })).not.toContain("p-gone");
});

test("a project that moved could be seen by the people of both its units on that day", async () => {
  const office = await enter(ledger, "t-office", "towns");
  await office.store.transact(office.actor, (writer) =>
    sql`update subject set unit_id = ${towns.units.jia}::int where id = ${towns.yi}`.execute(
      writer.db,
    ),
  );
  const found = valueOf(await whoCouldSee(audit, { district, project: towns.yi, day: today }));
  expect(found.units.map((unit) => unit.name).toSorted()).toEqual(["乙镇", "甲镇"].toSorted());
  const logins = found.people.map(({ person }) => person.login);
  expect(logins).toContain("t-jia");
  expect(logins).toContain("t-yi");
  expect(await seers({ project: towns.yi, day: addDays(today, 1) })).not.toContain("t-yi");
});

test("what a person could see is told with the grant, whose place they stood in, and the units", async () => {
  const of = await grantOf(ledger, "t-jia");
  await giveDirectly(ledger, {
    login: "t-yi",
    role: "town",
    unit: towns.units.jia,
    of,
    to: addDays(today, 2),
  });
  const person = await askOwner<number>(ledger, "select id from person where login = 't-yi'");
  const told = valueOf(await whatCouldSee(audit, { district, person, day: addDays(today, 1) }));
  expect(told.units.map((unit) => unit.name)).toEqual(["甲镇", "乙镇"]);
  expect(told.through.map((each) => each.delegatedBy)).toEqual([null, "t-jia"]);
  const later = valueOf(await whatCouldSee(audit, { district, person, day: addDays(today, 3) }));
  expect(later.units.map((unit) => unit.name)).toEqual(["乙镇"]);
});

test("a unit, project or person of another district is not there", async () => {
  const unit = await askOwner<number>(ledger, "select id from unit where tenant = 'elsewhere'");
  const person = await askOwner<number>(ledger, "select id from person where login = 'e-office'");
  const asked = { district, day: today };
  expect(codeOf(await whoCouldSee(audit, { ...asked, unit }))).toBe("noSuchUnit");
  expect(codeOf(await whoCouldSee(audit, { ...asked, project: towns.elsewhere }))).toBe(
    "noSuchProject",
  );
  expect(codeOf(await whatCouldSee(audit, { ...asked, person }))).toBe("noSuchAccount");
  expect(codeOf(await whoCouldSee(audit, asked))).toBe("badRequest");
});

test("the question stays quick with thousands of grants", async () => {
  await sql`insert into person (login, name) select 'many-' || n, '' from generate_series(1, 3000) n`.execute(
    ledger.owner,
  );
  await sql`insert into person_grant (tenant, person, role, unit_id)
    select 'towns', id, 'town', ${towns.units.jia}::int from person where login like 'many-%'`.execute(
    ledger.owner,
  );
  await sql`analyze`.execute(ledger.owner);
  const begun = performance.now();
  expect((await seers({ unit: towns.units.jia })).length).toBeGreaterThan(3000);
  tell("bar 25, 3 000 grants", { ms: Math.round(performance.now() - begun) });
});
