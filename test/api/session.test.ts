import type { Hono } from "hono";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { beginTry } from "../../src/store/queries/sessions.ts";
import { openApi, refusalOf, signIn, trySignIn, visit } from "../harness/api.ts";
import { password } from "../harness/engine.ts";
import { type TestLedger, askOwner, openTestLedger } from "../harness/ledger.ts";
import { policy } from "../harness/policy.ts";
import { makeTowns } from "../harness/towns.ts";

let ledger: TestLedger;
let api: Hono;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  await makeTowns(ledger);
  api = openApi(ledger);
});
afterAll(() => ledger.close());

const run = (text: string) => sql.raw(text).execute(ledger.owner);

test("the right password opens a session whose token scripts and other sites cannot reach", async () => {
  const response = await trySignIn(api, "t-office");
  expect(response.status).toBe(200);
  const cookie = response.headers.get("set-cookie") ?? "";
  expect(cookie).toMatch(/^guatu_session=[\w-]{43};/u);
  for (const flag of [
    "HttpOnly",
    "SameSite=Strict",
    "Path=/",
    `Max-Age=${policy.sessionHours * 3600}`,
  ])
    expect(cookie).toContain(flag);
  expect(cookie).not.toContain("Secure");
});

test("over https the cookie never travels in the clear", async () => {
  const response = await visit(api).send("/api/session", {
    method: "POST",
    headers: { "x-forwarded-proto": "https" },
    body: JSON.stringify({ login: "t-office", password }),
  });
  expect(response.headers.get("set-cookie")).toContain("Secure");
});

test("the token is not in the database", async () => {
  const { cookie } = await signIn(api, "t-office");
  const token = cookie.split("=")[1] ?? "";
  expect(token).not.toBe("");
  const found = await askOwner<number>(
    ledger,
    `select count(*) from session where encode(token_hash, 'escape') like '%${token}%' or csrf = '${token}'`,
  );
  expect(found).toBe(0);
});

test("a wrong password and an unknown name get the same answer", async () => {
  const wrong = await trySignIn(api, "t-bureau", "wrong");
  const unknown = await trySignIn(api, "t-nobody", "wrong");
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(await wrong.text()).toBe(await unknown.text());
  expect(wrong.headers.get("set-cookie")).toBeNull();
});

test("nobody signs in as a person who has no password", async () => {
  await run("insert into person (login, name) values ('t-none', '无密码')");
  for (const secret of ["", "nobody has this password", "null"])
    expect((await trySignIn(api, "t-none", secret)).status).not.toBe(200);
});

test.each(["t-leader", "t-not-there"])(
  "five failures lock “%s” for ten minutes, even for the right password",
  async (login) => {
    for (let turn = 0; turn < policy.triesMax; turn += 1)
      expect((await trySignIn(api, login, "wrong")).status).toBe(401);
    const locked = await trySignIn(api, login);
    expect(locked.status).toBe(403);
    expect(await refusalOf(locked)).toBe("lockedOut");
    await run(`update sign_in_try set at = at - interval '9 minutes' where login = '${login}'`);
    expect((await trySignIn(api, login)).status).toBe(403);
    await run(`update sign_in_try set at = at - interval '61 seconds' where login = '${login}'`);
    expect((await trySignIn(api, login)).status).toBe(login === "t-leader" ? 200 : 401);
  },
);

test("a success forgets the failures before it", async () => {
  for (let round = 0; round < 2; round += 1) {
    for (let turn = 1; turn < policy.triesMax; turn += 1)
      expect((await trySignIn(api, "t-audit", "wrong")).status).toBe(401);
    expect((await trySignIn(api, "t-audit")).status).toBe(200);
  }
});

test("twenty guesses at once are not more than five", async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => trySignIn(api, "t-yi", "wrong")),
  );
  expect(answers.filter((answer) => answer.status === 401)).toHaveLength(policy.triesMax);
  expect(answers.filter((answer) => answer.status === 403)).toHaveLength(20 - policy.triesMax);
});

test("however many tries begin in one instant, five are let through", async () => {
  for (let round = 0; round < 10; round += 1) {
    const begun = await Promise.all(
      Array.from({ length: 24 }, () => beginTry(ledger.app, `t-instant-${round}`, policy)),
    );
    expect(begun.filter(Boolean)).toHaveLength(policy.triesMax);
  }
});

test("a change without the session's token is refused, and does nothing", async () => {
  const office = await signIn(api, "t-office");
  const stranger = visit(api, { cookie: office.cookie, csrf: "" });
  const view = { district: "towns", name: "偷", query: "", shared: true };
  expect(await refusalOf(await stranger.call("saveView", view))).toBe("badRequest");
  const other = await signIn(api, "t-office");
  const mixed = visit(api, { cookie: office.cookie, csrf: other.csrf });
  expect(await refusalOf(await mixed.call("saveView", view))).toBe("badRequest");
  expect(await refusalOf(await stranger.call("signOut"))).toBe("badRequest");
  expect(await askOwner<number>(ledger, "select count(*) from saved_view")).toBe(0);
  expect((await office.call("me")).status).toBe(200);
});

test.each(["https://evil.example", "null", "http://localhost.evil.example", "nonsense"])(
  "a change from the foreign page “%s” is refused, signing in too",
  async (origin) => {
    const office = await signIn(api, "t-office");
    const view = { name: "偷", query: "", shared: true };
    const headers = { origin, "content-type": "application/json" };
    const tried = await office.send("/api/districts/towns/views", {
      method: "POST",
      headers,
      body: JSON.stringify(view),
    });
    expect(tried.status).toBe(400);
    const body = JSON.stringify({ login: "t-office", password });
    const signedIn = await visit(api).send("/api/session", { method: "POST", headers, body });
    expect(signedIn.status).toBe(400);
    expect(signedIn.headers.get("set-cookie")).toBeNull();
  },
);

test("a change from our own page passes", async () => {
  const office = await signIn(api, "t-office");
  const saved = await office.send("http://guatu.example/api/districts/towns/views", {
    method: "POST",
    headers: { origin: "http://guatu.example", "content-type": "application/json" },
    body: JSON.stringify({ name: "我的", query: "q=x", shared: false }),
  });
  expect(saved.status).toBe(200);
});

test("signing out ends the session at once, and only that one", async () => {
  const [here, there] = [await signIn(api, "t-office"), await signIn(api, "t-office")];
  const out = await here.call("signOut");
  expect(out.status).toBe(200);
  expect(out.headers.get("set-cookie")).toMatch(/guatu_session=;.*Max-Age=0/u);
  expect((await here.call("me")).status).toBe(401);
  expect((await here.call("listUnits", { district: "towns" })).status).toBe(401);
  expect((await there.call("me")).status).toBe(200);
});

test("a session unused for half an hour is over; one in use goes on", async () => {
  const idle = await signIn(api, "t-office");
  await run(
    `update session set seen_at = now() - interval '31 minutes' where csrf = '${idle.csrf}'`,
  );
  expect((await idle.call("me")).status).toBe(401);
  const used = await signIn(api, "t-office");
  for (let turn = 0; turn < 3; turn += 1) {
    await run(
      `update session set seen_at = now() - interval '20 minutes' where csrf = '${used.csrf}'`,
    );
    expect((await used.call("me")).status).toBe(200);
  }
});

test("no session outlives its twelve hours, however busy", async () => {
  const busy = await signIn(api, "t-office");
  const hours = await askOwner<number>(
    ledger,
    `select extract(epoch from expires_at - created_at)::int / 3600 from session where csrf = '${busy.csrf}'`,
  );
  expect(hours).toBe(policy.sessionHours);
  await run(
    `update session set expires_at = now() - interval '1 second' where csrf = '${busy.csrf}'`,
  );
  expect((await busy.call("me")).status).toBe(401);
});

test.each(["guatu_session=", "guatu_session=x", "guatu_session=%00", "other=1"])(
  "the cookie “%s” opens nothing",
  async (cookie) => {
    expect((await visit(api, { cookie, csrf: "" }).call("me")).status).toBe(401);
  },
);

test("a grant that ends is gone at the next request", async () => {
  const bureau = await signIn(api, "t-bureau");
  const look = async () => bureau.call("listProjects", { district: "towns" });
  expect((await look()).status).toBe(200);
  const of = "from person_grant g join person p on p.id = g.person where p.login = 't-bureau'";
  await run(
    `insert into grant_end (tenant, grant_id, last_day) select g.tenant, g.id, current_date ${of}`,
  );
  expect((await look()).status).toBe(200);
  await run(
    `insert into grant_end (tenant, grant_id, last_day) select g.tenant, g.id, current_date - 1 ${of}`,
  );
  const refused = await look();
  const text = await refused.clone().text();
  expect([refused.status, await refused.json()]).toMatchObject([
    404,
    { refusal: { code: "noSuchDistrict", params: { choices: "" } } },
  ]);
  expect(text).not.toContain("两镇区");
  const me = (await (await bureau.call("me")).json()) as { districts: unknown[] };
  expect(me.districts).toEqual([]);
});

test("a grant of tomorrow opens nothing today", async () => {
  await run(
    "insert into person (login, name, password_hash) select 't-coming', '', password_hash from person where login = 't-office'",
  );
  await run(`insert into person_grant (tenant, person, role, unit_id, valid_from)
    select g.tenant, p.id, 'leader', g.unit_id, current_date + 1
    from person_grant g, person p where g.role = 'leader' and p.login = 't-coming'`);
  const coming = await signIn(api, "t-coming");
  expect(await refusalOf(await coming.call("listProjects", { district: "towns" }))).toBe(
    "noSuchDistrict",
  );
});
