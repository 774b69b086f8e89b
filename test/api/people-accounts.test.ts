import type { Hono } from "hono";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Visitor, signIn, trySignIn } from "../harness/api.ts";
import { addPerson, giveDirectly } from "../harness/grants.ts";
import { type TestLedger, askOwner, personOf } from "../harness/ledger.ts";
import type { Towns } from "../harness/towns.ts";
import { accountOf, ask, openAdministered, own, refusal, takeOver } from "./administrators.ts";

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

test("a one-time password opens nothing but the choice of an own one", async () => {
  const { password } = await ask(sys, "createAccount", { login: "once", name: "初来" });
  await ask(sec, "giveGrant", {
    login: "once",
    role: "leader",
    unit: towns.units.root,
    reason: "试",
  });
  const fresh = await signIn(api, "once", password);
  const me = await ask(fresh, "me");
  expect([me.mustChange, me.districts]).toEqual([true, []]);
  for (const id of ["listProjects", "listRulebooks", "listUnits", "listMyDelegations"] as const)
    expect([id, await refusal(fresh, id, {})]).toEqual([id, "mustChangePassword"]);
  expect((await fresh.call("changePassword", { old: password, new: own })).status).toBe(200);
  expect((await ask(fresh, "me")).mustChange).toBe(false);
  expect((await ask(fresh, "listProjects")).rows.length).toBeGreaterThan(1);
});

test("logins are plain, and each is there once in the whole installation", async () => {
  const open = (login: string, more: object = {}) =>
    refusal(sys, "createAccount", { login, name: "某", ...more });
  expect(await open("e-office")).toBe("loginTaken");
  for (const login of ["张三", "A", " ", "-x", "a b"]) expect(await open(login)).toBe("loginForm");
  expect(await open("wang", { sameHumanAs: "nobody" })).toBe("noSuchAccount");
  expect(await open("wang", { sameHumanAs: "e-office" })).toBe("noSuchAccount");
});

test("a second account of the same human is named as such, and shares what that human may not do", async () => {
  await ask(sys, "createAccount", { login: "office-b", name: "项目办乙", sameHumanAs: "t-office" });
  expect((await accountOf(sys, "office-b")).sameHuman).toEqual(["t-office"]);
  const grant = { login: "office-b", role: "auditadmin", unit: towns.units.root, reason: "试" };
  expect(await refusal(sec, "giveGrant", grant)).toBe("grantThreeAdmins");
});

test("a disabled account is out at once, in every browser, and let in no more than a wrong password", async () => {
  await addPerson(ledger, "p-off");
  await giveDirectly(ledger, { login: "p-off", role: "leader", unit: towns.units.root });
  const off = await signIn(api, "p-off");
  const person = await personOf(ledger, "p-off");
  await ask(sys, "setAccountActive", { person, active: false, reason: "调离" });
  expect(await refusal(off, "listProjects", {})).toBe("signedOut");
  const wrong = await (await trySignIn(api, "t-yi", "wrong")).text();
  expect(await (await trySignIn(api, "p-off")).text()).toBe(wrong);
  expect(await accountOf(sys, "p-off")).toMatchObject({ isActive: false, disabledReason: "调离" });
  const again = { person, active: false, reason: "再来" };
  expect(await refusal(sys, "setAccountActive", again)).toBe("accountAlready");
  await ask(sys, "setAccountActive", { person, active: true, reason: "回来" });
  expect((await trySignIn(api, "p-off")).status).toBe(200);
});

test("an administrator's account is not disabled while they are one, nor is one's own", async () => {
  const off = async (login: string) =>
    refusal(sys, "setAccountActive", {
      person: await personOf(ledger, login),
      active: false,
      reason: "试",
    });
  expect(await off("t-secadmin")).toBe("accountIsAdmin");
  expect(await off("t-sysadmin")).toBe("accountOwn");
  expect(await off("e-office")).toBe("noSuchAccount");
});

test("an account looked after in another district is seen where it works, and touched only at home", async () => {
  await giveDirectly(ledger, { login: "e-office", role: "leader", unit: towns.units.root });
  const seen = await accountOf(sys, "e-office");
  expect([seen.isHome, seen.acts]).toEqual([false, []]);
  const asked = { person: seen.id, reason: "试" };
  expect(await refusal(sys, "resetPassword", asked)).toBe("accountElsewhere");
  expect(await refusal(sys, "setAccountActive", { ...asked, active: false })).toBe(
    "accountElsewhere",
  );
});

test("the password of an account nobody granted anything is reset at once", async () => {
  await ask(sys, "createAccount", { login: "lost", name: "忘了" });
  const { id: person } = await accountOf(sys, "lost");
  const { password, pending } = await ask(sys, "resetPassword", { person, reason: "丢了纸条" });
  expect(pending).toBe(false);
  await takeOver(api, "lost", password);
});

test("of a working account two reset the password, each knowing half of it, and its person is told by whom", async () => {
  const person = await personOf(ledger, "t-bureau");
  const open = await signIn(api, "t-bureau");
  const first = await ask(sys, "resetPassword", { person, reason: "忘了密码" });
  expect(first.pending).toBe(true);
  expect((await open.call("me")).status).toBe(200);
  const pending = (await accountOf(sys, "t-bureau")).pending;
  expect(pending).toMatchObject({
    askedBy: "t-sysadmin",
    reason: "忘了密码",
    approver: "secadmin",
  });
  const agreed = { person, step: pending?.step, agree: true };
  for (const other of [sys, audit])
    expect(await refusal(other, "approveReset", agreed)).toBe("resetForOther");
  const second = await ask(sec, "approveReset", agreed);
  expect(await refusal(open, "listProjects", {})).toBe("signedOut");
  for (const half of [first.password, second.password ?? ""])
    expect((await trySignIn(api, "t-bureau", half)).status).toBe(401);
  const bureau = await takeOver(api, "t-bureau", `${first.password}-${second.password}`);
  expect((await ask(bureau, "me")).passwordReset).toMatchObject({
    by: "t-sysadmin",
    approvedBy: "t-secadmin",
  });
  expect(await refusal(sec, "approveReset", agreed)).toBe("noSuchReset");
});

test("a security administrator's password is for the audit administrator to agree to", async () => {
  const person = await personOf(ledger, "t-secadmin");
  await ask(sys, "resetPassword", { person, reason: "忘了密码" });
  const step = (await accountOf(sys, "t-secadmin")).pending?.step;
  await addPerson(ledger, "p-sec");
  await giveDirectly(ledger, { login: "p-sec", role: "secadmin", unit: towns.units.root });
  const second = await signIn(api, "p-sec");
  const asked = { person, step, agree: true };
  expect(await refusal(second, "approveReset", asked)).toBe("resetForOther");
  expect(await refusal(audit, "approveReset", { ...asked, agree: false })).toBe("peopleNeedReason");
  const declined = { ...asked, agree: false, reason: "本人未申请" };
  expect((await ask(audit, "approveReset", declined)).password).toBeNull();
  expect((await trySignIn(api, "t-secadmin")).status).toBe(200);
});

test("a newer request takes the place of an older, and of two who agree at once one does", async () => {
  const person = await personOf(ledger, "t-taskforce");
  await ask(sys, "resetPassword", { person, reason: "一" });
  const old = (await accountOf(sys, "t-taskforce")).pending?.step;
  await ask(sys, "resetPassword", { person, reason: "二" });
  expect(await refusal(sec, "approveReset", { person, step: old, agree: true })).toBe(
    "noSuchReset",
  );
  const step = (await accountOf(sys, "t-taskforce")).pending?.step;
  const tried = await Promise.all(
    Array.from({ length: 6 }, () =>
      sec.call("approveReset", { district, person, step, agree: true }),
    ),
  );
  const statuses = tried.map((answer) => answer.status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(5);
});

test("a reset may take the second factor away too, and not before it is agreed to", async () => {
  const person = await personOf(ledger, "t-yi");
  await sql`insert into second_factor (person, secret, confirmed_at) values (${person}, '\\x00', now())`.execute(
    ledger.owner,
  );
  const first = await ask(sys, "resetPassword", { person, secondFactor: true, reason: "手机丢了" });
  expect((await accountOf(sys, "t-yi")).hasSecondFactor).toBe(true);
  const step = (await accountOf(sys, "t-yi")).pending?.step;
  const second = await ask(sec, "approveReset", { person, step, agree: true });
  expect((await accountOf(sys, "t-yi")).hasSecondFactor).toBe(false);
  await takeOver(api, "t-yi", `${first.password}-${second.password}`);
});

test("no one-time password and no half of one that counts lies readable in the database", async () => {
  const { password } = await ask(sys, "createAccount", { login: "hidden", name: "密" });
  const found = await askOwner<number>(
    ledger,
    `select count(*) from person where to_jsonb(person)::text like '%${password}%'`,
  );
  expect(found).toBe(0);
  const steps = await askOwner<number>(
    ledger,
    `select count(*) from account_step where to_jsonb(account_step)::text like '%${password}%'`,
  );
  expect(steps).toBe(0);
});

test("the account of the command line is nobody's to touch", async () => {
  await addPerson(ledger, "operator");
  const id = await giveDirectly(ledger, {
    login: "operator",
    role: "office",
    unit: towns.units.root,
  });
  const person = await personOf(ledger, "operator");
  expect(await refusal(sys, "resetPassword", { person, reason: "试" })).toBe("accountIsOperator");
  expect(await refusal(sec, "endGrant", { id, reason: "试" })).toBe("accountIsOperator");
});
