import type { Hono } from "hono";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { todayInChina } from "../../src/app/settings.ts";
import { makeToken } from "../../src/app/token.ts";
import { type EndpointId, contract } from "../../src/contract/contract.ts";
import { type Endpoint, addressOf } from "../../src/contract/endpoint.ts";
import { tokenScopes } from "../../src/domain/sign-in/token-scope.ts";
import { may } from "../../src/domain/unit/rights.ts";
import { addDays } from "../../src/domain/value/civil.ts";
import { buildApp } from "../../src/server/build-app.ts";
import { type Visitor, refusalOf, signIn } from "../harness/api.ts";
import { password } from "../harness/engine.ts";
import { type TestLedger, askOwner, openTestLedger } from "../harness/ledger.ts";
import { policy } from "../harness/policy.ts";
import { type Towns, canary, makeTowns } from "../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;
let api: Hono;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  const { store, app, rules } = ledger;
  api = buildApp({ ledger: { store, app }, rules, today: () => now, version: "1.2.3" });
});
afterAll(() => ledger.close());

const run = (text: string) => sql.raw(text).execute(ledger.owner);
// A token lives by the database's clock, so these tests speak of the real day.
const now = todayInChina();

async function make(visitor: Visitor, given: object = {}): Promise<string> {
  const asked = { district: "towns", name: "对接", scopes: ["view"], until: now, password };
  const made = await visitor.call("createToken", { ...asked, ...given });
  const body = (await made.json()) as { token?: string; refusal?: { code: string } };
  return body.token ?? body.refusal?.code ?? "";
}

/** A request as a program makes it: a header, no cookie, nothing against forging. */
function ask(
  given: string | { token: string; address: string },
  id: EndpointId,
  input: object = {},
) {
  const { token, address } =
    typeof given === "string" ? { token: given, address: "10.0.0.1" } : given;
  const { method, path }: Endpoint = contract[id];
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const body = method === "GET" ? {} : { body: JSON.stringify(input) };
  return api.request(
    addressOf({ method, path }, { ...input }),
    { method, headers, ...body },
    { incoming: { socket: { remoteAddress: address } } },
  );
}

test("a token is made by who proves it once more, shown once, and only its hash is kept", async () => {
  const jia = await signIn(api, "t-jia");
  expect(await make(jia, { password: "wrong" })).toBe("wrongOwnPassword");
  const token = await make(jia);
  expect(token).toMatch(/^guatu_[\w-]{43}[0-9a-f]{8}$/u);
  const listed = await (await jia.call("listTokens")).text();
  expect(listed).toContain("对接");
  expect(listed).not.toContain(token.slice(6, 30));
  const kept = await askOwner<number>(
    ledger,
    `select count(*) from api_token where api_token::text like '%${token.slice(6, 30)}%'`,
  );
  expect(kept).toBe(0);
});

test("who signs in with a second factor gives a code too", async () => {
  const person = "(select id from person where login = 't-yi')";
  await run(
    `insert into second_factor (person, secret, confirmed_at) values (${person}, '\\x00', now())`,
  );
  await run(`update second_factor set confirmed_at = null where person = ${person}`);
  const yi = await signIn(api, "t-yi");
  await run(`update second_factor set confirmed_at = now() where person = ${person}`);
  expect(await make(yi)).toBe("codeNeeded");
  expect(await make(yi, { code: "000000" })).toBe("wrongCode");
  await run(`delete from second_factor where person = ${person}`);
  expect(await make(yi)).toMatch(/^guatu_/u);
});

test("a token sees what its person sees, in its own district, and no more", async () => {
  const token = await make(await signIn(api, "t-jia"));
  const own = await (await ask(token, "listProjects", { district: "towns" })).text();
  expect(own).toContain(canary.jia);
  expect(own).not.toContain(canary.yi);
  expect((await ask(token, "showProject", { district: "towns", id: towns.yi })).status).toBe(404);
  expect(await refusalOf(await ask(token, "listProjects", { district: "elsewhere" }))).toBe(
    "noSuchDistrict",
  );
});

const ids = Object.keys(contract) as EndpointId[];

test("no door opens to a token but one that asks for a right in its scope, whatever its person may do", async () => {
  const token = await make(await signIn(api, "t-office"), { scopes: ["view"] });
  for (const id of ids) {
    const { access, path } = contract[id];
    if (access === "public" || id === "signOut" || id === "me") continue;
    const places = [...path.matchAll(/:(\w+)/gu)].map(([, name]) => [name, 1]);
    const answer = await ask(token, id, { ...Object.fromEntries(places), district: "towns" });
    const told = answer.headers.get("content-type")?.includes("json")
      ? await refusalOf(answer)
      : "";
    if (access !== "view") expect([id, answer.status, told]).toEqual([id, 403, "tokenNotFor"]);
    else expect([id, told]).not.toEqual([id, "tokenNotFor"]);
  }
});

test("a token is nobody at the doors of a session", async () => {
  const token = await make(await signIn(api, "t-office"));
  expect((await ask(token, "me")).status).toBe(401);
});

test.each(tokenScopes)(
  "the scope %s is given by who holds the right, and by nobody else",
  async (scope) => {
    const [office, jia] = [await signIn(api, "t-office"), await signIn(api, "t-jia")];
    expect(await make(office, { scopes: [scope] })).toMatch(
      may(["office"], scope) ? /^guatu_/u : /^tokenScope$/u,
    );
    expect(await make(jia, { scopes: [scope] })).toMatch(
      may(["town"], scope) ? /^guatu_/u : /^tokenScope$/u,
    );
  },
);

test("no token outlives the policy's most, or is made for yesterday", async () => {
  const jia = await signIn(api, "t-jia");
  expect(await make(jia, { until: addDays(now, policy.tokenDays) })).toMatch(/^guatu_/u);
  expect(await make(jia, { until: addDays(now, policy.tokenDays + 1) })).toBe("tokenTooLong");
  expect(await make(jia, { until: addDays(now, -1) })).toBe("tokenTooLong");
});

test("an ended or expired token is refused at its next request, and others go on", async () => {
  const jia = await signIn(api, "t-jia");
  const [first, second] = [await make(jia, { name: "甲" }), await make(jia, { name: "乙" })];
  const look = (token: string) => ask(token, "listProjects", { district: "towns" });
  expect((await look(first)).status).toBe(200);
  type Listed = {
    tokens: { id: number; name: string; seenAt: string | null; seenAddress: string }[];
  };
  const { tokens } = (await (await jia.call("listTokens")).json()) as Listed;
  const used = tokens.find((each) => each.name === "甲");
  expect([used?.seenAt, used?.seenAddress]).toEqual([expect.any(String), "10.0.0.1"]);
  expect((await jia.call("endToken", { id: used?.id })).status).toBe(200);
  expect(await refusalOf(await look(first))).toBe("tokenUnknown");
  expect((await look(second)).status).toBe(200);
  await run(
    "update api_token set created_at = now() - interval '2 days', expires_at = now() where name = '乙'",
  );
  expect((await look(second)).status).toBe(401);
  const office = await signIn(api, "t-office");
  expect(await refusalOf(await office.call("endToken", { id: used?.id }))).toBe("noSuchToken");
});

test("administrators have no tokens, and the database keeps none for them", async () => {
  const admin = await signIn(api, "t-sysadmin");
  expect(await make(admin, { scopes: ["organise"] })).toBe("tokenNotForAdmins");
});

test("a disabled account's tokens do nothing, and those of one disabled by its administrator are over for good", async () => {
  const token = await make(await signIn(api, "t-bureau"));
  const look = async () => (await ask(token, "listProjects", { district: "towns" })).status;
  await run("update person set disabled_at = now() where login = 't-bureau'");
  expect(await look()).toBe(401);
  await run("update person set disabled_at = null where login = 't-bureau'");
  expect(await look()).toBe(200);
  for (const step of ["disabled", "enabled"])
    await run(`insert into account_step (tenant, person, step, by_person) select 'towns', p.id, '${step}', a.id
      from person p, person a where p.login = 't-bureau' and a.login = 't-sysadmin'`);
  expect((await signIn(api, "t-bureau")).csrf).not.toBe("");
  expect(await look()).toBe(401);
});

test("a token's requests stand in the log under its person, with its number", async () => {
  const token = await make(await signIn(api, "t-office"), { scopes: ["view", "capture"] });
  await ask(token, "showWall", { district: "towns" });
  await ask(token, "closePeriod", { district: "towns", period: "2024-01" });
  const told = await askOwner<string[]>(
    ledger,
    `select array_agg(a.endpoint || ' ' || a.status || ' ' || p.login order by a.id) from audit a
     join person p on p.id = a.person join api_token t on t.id = a.token
     where t.id = (select max(id) from api_token)`,
  );
  expect(told).toEqual(["showWall 200 t-office", "closePeriod 403 t-office"]);
});

test("a cookie beside a token counts for nothing", async () => {
  const office = await signIn(api, "t-office");
  const answer = await office.send("/api/districts/towns/projects", {
    headers: { authorization: `Bearer ${makeToken()}` },
  });
  expect(await refusalOf(answer)).toBe("tokenUnknown");
});

test("many wrong tokens from one address are answered with a pause, and other addresses go on", async () => {
  const token = await make(await signIn(api, "t-office"));
  const guess = (wrong: string) =>
    ask({ token: wrong, address: "10.9.9.9" }, "listProjects", { district: "towns" });
  for (let turn = 0; turn < policy.tokenTries; turn += 1)
    expect((await guess(turn % 2 === 0 ? makeToken() : "guatu_short")).status).toBe(401);
  const over = await guess(token);
  expect([over.status, await refusalOf(over)]).toEqual([429, "tokenTooMany"]);
  expect((await ask(token, "listProjects", { district: "towns" })).status).toBe(200);
});
