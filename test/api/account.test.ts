import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { listSessions } from "../../src/contract/account.ts";
import type { Output } from "../../src/contract/endpoint.ts";
import { type Visitor, openApi, refusalOf, signIn, trySignIn, visit } from "../harness/api.ts";
import { password } from "../harness/engine.ts";
import { type TestLedger, askOwner, openTestLedger } from "../harness/ledger.ts";
import { policy } from "../harness/policy.ts";
import { makeTowns } from "../harness/towns.ts";

type Sessions = Output<typeof listSessions>["sessions"];

const fresh = "four unrelated words here";

let ledger: TestLedger;
let api: Hono;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  await makeTowns(ledger);
  api = openApi(ledger);
});
afterAll(() => ledger.close());

async function sessionsOf(visitor: Visitor): Promise<Sessions> {
  const response = await visitor.call("listSessions");
  expect(response.status).toBe(200);
  return ((await response.json()) as { sessions: Sessions }).sessions;
}

test("a person sees where they are signed in: since when, from where, with what, and no one else's", async () => {
  const env = { incoming: { socket: { remoteAddress: "10.1.2.3" } } };
  await api.request(
    "/api/session",
    {
      method: "POST",
      body: JSON.stringify({ login: "t-leader", password }),
      headers: { "user-agent": "Browser of the test" },
    },
    env,
  );
  await signIn(api, "t-office");
  const leader = await signIn(api, "t-leader");
  const sessions = await sessionsOf(leader);
  expect(sessions).toHaveLength(2);
  expect(sessions.map((each) => each.here)).toEqual([true, false]);
  expect(sessions[1]).toMatchObject({ address: "10.1.2.3", agent: "Browser of the test" });
  expect(Date.parse(sessions[1]?.createdAt ?? "")).not.toBeNaN();
});

test("a revoked session is refused at its next request; the others go on", async () => {
  const here = await signIn(api, "t-jia");
  const there = await signIn(api, "t-jia");
  const last = await signIn(api, "t-jia");
  const id = (await sessionsOf(there)).find((each) => each.here)?.id;
  expect((await there.call("me")).status).toBe(200);
  expect((await here.call("endSession", { id })).status).toBe(200);
  expect(await refusalOf(await there.call("me"))).toBe("signedOut");
  expect((await last.call("me")).status).toBe(200);
  const again = await here.call("endSession", { id });
  expect([again.status, await refusalOf(again)]).toEqual([404, "noSuchSession"]);
  expect((await sessionsOf(here)).map((each) => each.id)).not.toContain(id);
});

test("nobody ends another's session", async () => {
  const jia = await signIn(api, "t-jia");
  const office = await signIn(api, "t-office");
  const id = (await sessionsOf(jia)).find((each) => each.here)?.id;
  expect(await refusalOf(await office.call("endSession", { id }))).toBe("noSuchSession");
  expect((await jia.call("me")).status).toBe(200);
});

test("ending the others leaves the one that asks", async () => {
  const [here, there] = [await signIn(api, "t-bureau"), await signIn(api, "t-bureau")];
  const stranger = visit(api, { cookie: here.cookie, csrf: "" });
  expect(await refusalOf(await stranger.call("endOtherSessions"))).toBe("badRequest");
  const ended = await here.call("endOtherSessions");
  expect(await ended.json()).toEqual({ ended: 1 });
  expect((await there.call("me")).status).toBe(401);
  expect(await sessionsOf(here)).toHaveLength(1);
});

test("a new password counts from now on, ends the other sessions, and the old one is over", async () => {
  const [here, there] = [await signIn(api, "t-yi"), await signIn(api, "t-yi")];
  const changed = await here.call("changePassword", { old: password, new: fresh });
  expect([changed.status, await changed.json()]).toEqual([200, { ended: 1 }]);
  expect((await there.call("me")).status).toBe(401);
  expect((await here.call("me")).status).toBe(200);
  expect((await trySignIn(api, "t-yi")).status).toBe(401);
  expect((await trySignIn(api, "t-yi", fresh)).status).toBe(200);
  const stored = await askOwner<string>(
    ledger,
    "select password_hash from person where login = 't-yi'",
  );
  expect(stored).toMatch(/^\$argon2id\$/u);
});

test.each([
  ["short", "passwordTooShort"],
  ["t-office", "passwordIsLogin"],
  ["password1234", "passwordTooCommon"],
  [password, "passwordUnchanged"],
])("“%s” is refused as a new password and nothing changes", async (wanted, code) => {
  const office = await signIn(api, "t-office");
  const refused = await office.call("changePassword", { old: password, new: wanted });
  expect([refused.status, await refusalOf(refused)]).toEqual([400, code]);
  expect((await trySignIn(api, "t-office")).status).toBe(200);
});

test("wrong old passwords change nothing and lock the login like failed sign-ins", async () => {
  const thief = await signIn(api, "t-taskforce");
  const attempt = (old: string) => thief.call("changePassword", { old, new: fresh });
  for (let turn = 0; turn < policy.triesMax; turn += 1)
    expect(await refusalOf(await attempt("wrong"))).toBe("wrongOwnPassword");
  expect(await refusalOf(await attempt(password))).toBe("lockedOut");
  expect(await refusalOf(await trySignIn(api, "t-taskforce"))).toBe("lockedOut");
});
