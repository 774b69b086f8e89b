import type { Hono } from "hono";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EndpointId, contract } from "../../src/contract/contract.ts";
import type { Endpoint } from "../../src/contract/endpoint.ts";
import { type Visitor, signIn } from "../harness/api.ts";
import { addPerson, endDirectly, giveDirectly, grantOf } from "../harness/grants.ts";
import { type TestLedger, enter, personOf } from "../harness/ledger.ts";
import { type Towns, canary } from "../harness/towns.ts";
import { textsIn } from "../harness/zip.ts";
import { ask, openAdministered, refusal, takeOver } from "./administrators.ts";
import { monthInputs } from "./month-inputs.ts";
import { peopleInputs } from "./people-inputs.ts";

let ledger: TestLedger;
let towns: Towns;
let api: Hono;
let sys: Visitor;
let sec: Visitor;
let audit: Visitor;

beforeAll(async () => {
  ({ ledger, towns, api, sys, sec, audit } = await openAdministered());
});
afterAll(() => ledger.close());

const district = "towns";
const endpoints = Object.values(contract) as Endpoint[];

test("bar 22: none of the three administrators reads business data, at any endpoint", async () => {
  const secrets = [canary.jia, canary.yi, canary.elsewhere];
  let answered = 0;
  for (const admin of [sys, sec, audit])
    for (const { id, path } of endpoints) {
      if (id === "signIn" || id === "signOut" || !path.includes("district")) continue;
      const input = {
        district,
        id: towns.jia,
        seq: 1,
        unit: towns.units.jia,
        year: "2024",
        rulebook: ledger.rules.rulebooks[0]?.id,
        period: "2024-01",
        ...monthInputs(district, towns.units.jia)[id as EndpointId],
        ...peopleInputs(district, towns.units.jia)[id as EndpointId],
      };
      const response = await admin.call(id as EndpointId, input);
      const isFile = response.headers.get("content-type")?.includes("openxmlformats") ?? false;
      const text = isFile
        ? textsIn(new Uint8Array(await response.arrayBuffer()))
        : await response.text();
      for (const secret of secrets) expect(text, id).not.toContain(secret);
      answered += response.status === 200 ? 1 : 0;
    }
  expect(answered).toBeGreaterThan(10);
});

/** Tables that hold no business of the district: what it is made of, who works in it, and its rules. */
const notBusiness = new Set(
  (
    "tenant unit unit_version person_grant grant_end account_step audit setting layout " +
    "seal_leaf seal_tile checkpoint cosignature time_stamp"
  ).split(" "),
);

test.each(["t-sysadmin", "t-secadmin", "t-auditadmin"])(
  "bar 22: beneath the program %s sees no row of any business table, and alters no row of the log",
  async (login) => {
    const { store, actor } = await enter(ledger, login, district);
    const seen = await store.read(actor, async (reader) => {
      const tables = await sql<{ name: string }>`select relname as name from pg_class
        where relnamespace = 'guatu'::regnamespace and relkind = 'r' and relrowsecurity
          and has_table_privilege(oid, 'select')`.execute(reader.db);
      const full: string[] = [];
      for (const { name } of tables.rows) {
        const { rows } = await sql`select 1 from ${sql.id(name)} limit 1`.execute(reader.db);
        if (rows.length > 0 && !notBusiness.has(name)) full.push(name);
      }
      return full;
    });
    expect(seen).toEqual([]);
    for (const change of ["update audit set status = 200", "delete from audit"]) {
      const tried = store.transact(actor, (writer) => sql.raw(change).execute(writer.db));
      await expect(tried).rejects.toThrow(/permission denied/u);
    }
  },
);

test("bar 22: a working user needs two: one opens the account, another says what it may do", async () => {
  const opened = await ask(sys, "createAccount", {
    login: "zhang",
    name: "张三",
    reason: "新到岗",
  });
  expect(opened.password).toMatch(/^[2-9a-z]{4}(?:-[2-9a-z]{4}){3}$/u);
  const zhang = await takeOver(api, "zhang", opened.password);
  expect(await refusal(zhang, "listProjects", {})).toBe("noSuchDistrict");
  const grant = { login: "zhang", role: "town", unit: towns.units.jia, reason: "接任" };
  for (const alone of [sys, audit, await signIn(api, "t-office")])
    expect(await refusal(alone, "giveGrant", grant)).toBe("notAllowed");
  for (const alone of [sec, audit])
    expect(await refusal(alone, "createAccount", { login: "li", name: "李四" })).toBe("notAllowed");
  await ask(sec, "giveGrant", grant);
  expect((await ask(zhang, "listProjects")).rows).toHaveLength(1);
  const told = (await ask(audit, "listGrants")).grants[0];
  expect(told).toMatchObject({
    person: { login: "zhang" },
    role: "town",
    by: "t-secadmin",
    reason: "接任",
    state: "inForce",
    mayEnd: false,
  });
  const { steps } = await ask(audit, "listAccountSteps");
  expect(steps[0]).toMatchObject({ step: "opened", by: "t-sysadmin", reason: "新到岗" });
});

test("nobody gives themselves a grant or ends their own, nor gives what cannot be", async () => {
  const give = (more: object) =>
    refusal(sec, "giveGrant", {
      login: "t-jia",
      role: "town",
      unit: towns.units.yi,
      reason: "试",
      ...more,
    });
  expect(await give({ login: "t-secadmin" })).toBe("grantOwn");
  expect(await give({ role: "sysadmin" })).toBe("grantNeedsWhole");
  expect(await give({ role: "sysadmin", unit: towns.units.root })).toBe("grantThreeAdmins");
  expect(await give({ unit: towns.units.jia })).toBe("grantThere");
  expect(await give({ unit: 999_999 })).toBe("noSuchUnit");
  expect(await give({ reason: " " })).toBe("peopleNeedReason");
  expect(await give({ from: "2024-01-01" })).toBe("grantDays");
  expect(await give({ from: "2999-01-02", to: "2999-01-01" })).toBe("grantDays");
  const id = await grantOf(ledger, "t-secadmin");
  expect(await refusal(sec, "endGrant", { id, reason: "试" })).toBe("grantOwn");
});

test("bar 23: a grant that is ended is denied at the very next request of an open session", async () => {
  const leader = await signIn(api, "t-leader");
  const reads = ["listProjects", "showWall", "listUnits", "exportProjects", "listSlips"] as const;
  for (const id of reads) expect((await leader.call(id, { district })).status).toBe(200);
  const id = await grantOf(ledger, "t-leader");
  await ask(sec, "endGrant", { id, reason: "离任" });
  for (const read of reads) expect(await refusal(leader, read, {})).toBe("noSuchDistrict");
  expect((await ask(leader, "me")).districts).toEqual([]);
  expect(await refusal(sec, "endGrant", { id, reason: "离任" })).toBe("grantEnded");
  const { grants } = await ask(audit, "listGrants");
  expect(grants.find((grant) => grant.id === id)).toMatchObject({
    state: "over",
    ended: { by: "t-secadmin", reason: "离任" },
  });
});

test("bar 23: it is denied to every request under way at once, many times over", async () => {
  await addPerson(ledger, "p-many");
  const many = await signIn(api, "p-many");
  let denied = 0;
  for (let round = 0; round < 5; round += 1) {
    const id = await giveDirectly(ledger, {
      login: "p-many",
      role: "leader",
      unit: towns.units.root,
    });
    expect((await many.call("listProjects", { district })).status).toBe(200);
    await ask(sec, "endGrant", { id, reason: "试" });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => many.call("listProjects", { district })),
    );
    denied += answers.filter((answer) => answer.status === 404).length;
  }
  expect(denied).toBe(50);
});

test("what administrators do to people stands in the audit log with the person it was about", async () => {
  const person = await personOf(ledger, "t-yi");
  await ask(sys, "resetPassword", { person, reason: "试" });
  const { entries } = await ask(audit, "listAudit", { endpoint: "resetPassword" });
  expect(entries[0]).toMatchObject({
    person: { login: "t-sysadmin" },
    path: `/api/districts/towns/people/${person}/reset`,
    result: "done",
  });
});

test("a scheduled end lets a grant run to its day", async () => {
  await addPerson(ledger, "p-soon");
  const id = await giveDirectly(ledger, {
    login: "p-soon",
    role: "leader",
    unit: towns.units.root,
  });
  const { today } = await ask(audit, "listGrants");
  expect(await refusal(sec, "endGrant", { id, lastDay: "2024-01-01", reason: "试" })).toBe(
    "grantDays",
  );
  await ask(sec, "endGrant", { id, lastDay: today, reason: "到今天" });
  const soon = await signIn(api, "p-soon");
  expect((await ask(soon, "listProjects")).rows.length).toBeGreaterThan(1);
  await endDirectly(ledger, id);
  expect(await refusal(soon, "listProjects", {})).toBe("noSuchDistrict");
});
