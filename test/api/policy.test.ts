import type { Hono } from "hono";
import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { contract } from "../../src/contract/contract.ts";
import type { Output } from "../../src/contract/endpoint.ts";
import { readRules } from "../../src/app/read-rules.ts";
import { codeOf, stepAt } from "../../src/app/totp.ts";
import { type Visitor, openApi, refusalOf, signIn, trySignIn, visit } from "../harness/api.ts";
import { password } from "../harness/engine.ts";
import { type TestLedger, openTestLedger } from "../harness/ledger.ts";
import { policy } from "../harness/policy.ts";
import { makeTowns } from "../harness/towns.ts";

let ledger: TestLedger;
let api: Hono;
const opened: TestLedger[] = [];

beforeEach(async () => {
  ledger = await openTestLedger("bare");
  opened.push(ledger);
  await makeTowns(ledger);
  api = openApi(ledger);
});
afterAll(() => Promise.all(opened.map((each) => each.close())));

const run = (text: string) => sql.raw(text).execute(ledger.owner);
const person = (login: string) => `(select id from person where login = '${login}')`;

async function choose(profile: string, login = "t-secadmin"): Promise<Response> {
  const visitor = await signIn(api, login);
  return visitor.call("choosePolicy", { district: "towns", profile, reason: "等保测评要求" });
}

/** Who is asked for a second factor before anything else has one from the start. */
async function withFactor(login: string): Promise<Uint8Array> {
  const secret = Buffer.alloc(20, 7);
  await run(
    `insert into second_factor (person, secret, confirmed_at) values (${person(login)}, '\\x${secret.toString("hex")}', now())`,
  );
  return secret;
}

async function enter(login: string, secret: Uint8Array, given = password): Promise<Visitor> {
  await run(`update second_factor set last_step = 0 where person = ${person(login)}`);
  const body = JSON.stringify({ login, password: given, code: codeOf(secret, stepAt(Date.now())) });
  const answer = await api.request("/api/session", { method: "POST", body });
  if (answer.status !== 200) throw new Error(await answer.text());
  const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  const { csrf } = (await answer.json()) as { csrf: string };
  return visit(api, { cookie, csrf });
}

const list = (visitor: Visitor) => visitor.call("listProjects", { district: "towns" });

test("the security administrator chooses with a reason, and both profiles are shown with every item's source", async () => {
  const admin = await signIn(api, "t-secadmin");
  const show = async () =>
    (await (await admin.call("listPolicies", { district: "towns" })).json()) as Output<
      typeof contract.listPolicies
    >;
  const before = await show();
  expect([before.chosen, before.last]).toEqual(["asvs", null]);
  expect(before.profiles.map((each) => each.id)).toEqual(["asvs", "dengbao-3"]);
  const items = before.profiles.map((each) => each.items.map(({ id }) => id));
  expect(items[0]).toEqual(items[1]);
  for (const { items: own } of before.profiles)
    for (const { source } of own) expect(source).not.toBe("");
  expect((await choose("dengbao-3")).status).toBe(200);
  await withFactor("t-secadmin");
  await run(`update session set ended_at = now()`);
  const secret = Buffer.alloc(20, 7);
  const again = await enter("t-secadmin", secret);
  const after = (await (
    await again.call("listPolicies", { district: "towns" })
  ).json()) as typeof before;
  expect([after.chosen, after.last?.reason, after.last?.by]).toEqual([
    "dengbao-3",
    "等保测评要求",
    "t-secadmin",
  ]);
});

test("nobody else chooses, and what is unknown or in force already is refused", async () => {
  for (const login of ["t-office", "t-sysadmin", "t-auditadmin", "t-jia"])
    expect(await refusalOf(await choose("dengbao-3", login))).toBe("notAllowed");
  expect(await refusalOf(await choose("none"))).toBe("noSuchPolicy");
  expect(await refusalOf(await choose("asvs"))).toBe("ruleSame");
});

test("whose role the policy asks for a second factor does nothing before it is set up, from the next request on", async () => {
  const jia = await signIn(api, "t-jia");
  expect((await list(jia)).status).toBe(200);
  await choose("dengbao-3");
  const refused = await list(jia);
  expect([refused.status, await refusalOf(refused)]).toEqual([403, "secondFactorDemanded"]);
  for (const id of ["listTokens", "listIdentities", "createToken", "listRulebooks"] as const)
    expect([id, await refusalOf(await jia.call(id))]).toEqual([id, "secondFactorDemanded"]);
  const me = (await (await jia.call("me")).json()) as Output<typeof contract.me>;
  expect([me.duty, me.mustChange, me.districts]).toEqual(["secondFactorDemanded", false, []]);
  const begun = await jia.call("beginSecondFactor", { password });
  const { secret } = (await begun.json()) as { secret: string };
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret]
    .map((each) => letters.indexOf(each).toString(2).padStart(5, "0"))
    .join("");
  const bytes = Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const code = codeOf(bytes, stepAt(Date.now()));
  expect((await jia.call("confirmSecondFactor", { code })).status).toBe(200);
  expect((await list(jia)).status).toBe(200);
  const remove = await jia.call("removeSecondFactor", { password, code: "000000" });
  expect(await refusalOf(remove)).toBe("secondFactorKept");
});

test("an overdue password is replaced before anything else, by one of three kinds of characters", async () => {
  await choose("dengbao-3");
  const secret = await withFactor("t-jia");
  const jia = await enter("t-jia", secret);
  expect((await list(jia)).status).toBe(200);
  await run(`update person set password_set_at = now() - interval '89 days' where login = 't-jia'`);
  expect((await list(jia)).status).toBe(200);
  await run(`update person set password_set_at = now() - interval '90 days' where login = 't-jia'`);
  expect(await refusalOf(await list(jia))).toBe("passwordOverdue");
  const rule = await (await jia.call("showPasswordRule")).json();
  expect(rule).toEqual({ min: 12, max: 200, kinds: 3, history: 5, rotationDays: 90, daysUsed: 90 });
  const change = (old: string, next: string) => jia.call("changePassword", { old, new: next });
  expect(await refusalOf(await change(password, "four unrelated words"))).toBe("passwordTooPlain");
  expect((await change(password, "Four unrelated words 1")).status).toBe(200);
  expect((await list(jia)).status).toBe(200);
});

test("the last five passwords do not come back, the sixth does; without such a rule none is kept", async () => {
  const kept = async () =>
    Number(
      (await sql<{ n: number }>`select count(*) as n from password_history`.execute(ledger.owner))
        .rows[0]?.n,
    );
  const yi = await signIn(api, "t-yi");
  await yi.call("changePassword", { old: password, new: "four unrelated words" });
  expect(await kept()).toBe(0);
  await choose("dengbao-3");
  const secret = await withFactor("t-leader");
  const leader = await enter("t-leader", secret);
  const names = [password, ...[1, 2, 3, 4, 5, 6, 7].map((n) => `Four unrelated words ${n}`)];
  const change = (from: number, to: number) =>
    leader.call("changePassword", { old: names[from], new: names[to] });
  for (let turn = 0; turn < 5; turn += 1) expect((await change(turn, turn + 1)).status).toBe(200);
  expect(await refusalOf(await change(5, 1))).toBe("passwordUsedBefore");
  expect((await change(5, 6)).status).toBe(200);
  expect(await refusalOf(await change(6, 1))).toBe("passwordUsedBefore");
  expect((await change(6, 7)).status).toBe(200);
  expect(await kept()).toBe(5);
  expect((await change(7, 1)).status).toBe(200);
});

test("a session idle a quarter of an hour is over, and the oldest of three ends", async () => {
  await choose("dengbao-3");
  const secret = await withFactor("t-jia");
  const idle = await enter("t-jia", secret);
  await run(
    `update session set seen_at = now() - interval '14 minutes' where csrf = '${idle.csrf}'`,
  );
  expect((await list(idle)).status).toBe(200);
  await run(
    `update session set seen_at = now() - interval '15 minutes' where csrf = '${idle.csrf}'`,
  );
  expect((await list(idle)).status).toBe(401);
  const [first, second, third] = [
    await enter("t-jia", secret),
    await enter("t-jia", secret),
    await enter("t-jia", secret),
  ];
  expect((await list(first)).status).toBe(401);
  for (const live of [second, third]) expect((await list(live)).status).toBe(200);
});

test("a session opened before is held to the shorter hours from the next request on", async () => {
  const secret = await withFactor("t-jia");
  const jia = await enter("t-jia", secret);
  await run(
    `update session set created_at = now() - interval '9 hours' where csrf = '${jia.csrf}'`,
  );
  expect((await list(jia)).status).toBe(200);
  await choose("dengbao-3");
  expect((await list(jia)).status).toBe(401);
});

test("who works in two districts is under the stricter of each; who works in the other alone is not", async () => {
  await run(
    `insert into person_grant (tenant, person, role, unit_id) select 'elsewhere', ${person("t-jia")}, 'town', id from unit where tenant = 'elsewhere'`,
  );
  const [both, other] = [await signIn(api, "t-jia"), await signIn(api, "e-office")];
  await choose("dengbao-3");
  expect(await refusalOf(await both.call("listProjects", { district: "elsewhere" }))).toBe(
    "secondFactorDemanded",
  );
  expect((await other.call("listProjects", { district: "elsewhere" })).status).toBe(200);
});

test("the lock before anybody is known is the strictest of the installation, the same for every login", async () => {
  await choose("dengbao-3");
  for (const login of ["e-office", "t-nobody"]) {
    for (let turn = 0; turn < policy.triesMax; turn += 1) await trySignIn(api, login, "wrong");
    const locked = await trySignIn(api, login);
    expect(await locked.json()).toMatchObject({
      refusal: { code: "lockedOut", params: { minutes: 30 } },
    });
  }
});

test("no district changes what a shipped profile says", async () => {
  const office = await signIn(api, "t-office");
  const mild = structuredClone(ledger.rules.data.get("policies/asvs")) as object;
  const tried = await office.call("setSetting", {
    district: "towns",
    name: "policies/asvs",
    base: 0,
    value: { ...mild, version: "x" },
    reason: "放宽",
  });
  expect(tried.status).not.toBe(200);
});

test("as shipped, administrators and whoever accepts or verifies set up a second factor first; in a sample nobody has to", async () => {
  api = openApi({ ...ledger, rules: await readRules() });
  const isAsked = async (login: string) => {
    const answer = await (await signIn(api, login)).call("me");
    return ((await answer.json()) as Output<typeof contract.me>).duty === "secondFactorDemanded";
  };
  const asked = ["t-office", "t-bureau", "t-audit", "t-sysadmin", "t-secadmin", "t-auditadmin"];
  const free = ["t-jia", "t-leader", "t-taskforce"];
  for (const login of asked) expect([login, await isAsked(login)]).toEqual([login, true]);
  for (const login of free) expect([login, await isAsked(login)]).toEqual([login, false]);
  await run(`update tenant set sample_zh = '示例', sample_en = 'Sample' where id = 'towns'`);
  for (const login of asked) expect([login, await isAsked(login)]).toEqual([login, false]);
  const admin = await signIn(api, "t-secadmin");
  const shown = (await (await admin.call("listPolicies", { district: "towns" })).json()) as Output<
    typeof contract.listPolicies
  >;
  expect([shown.chosen, shown.profiles.map(({ id }) => id)]).toEqual([
    "sample",
    ["asvs", "dengbao-3", "sample"],
  ]);
  expect((await choose("asvs")).status).toBe(200);
  expect(await isAsked("t-office")).toBe(true);
});

test("a district in use is not offered the policy of samples", async () => {
  expect(await refusalOf(await choose("sample"))).toBe("noSuchPolicy");
});
