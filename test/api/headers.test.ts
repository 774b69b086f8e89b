import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkPassword, hashPassword } from "../../src/app/password.ts";
import { makeToken } from "../../src/app/token.ts";
import { type EndpointId, contract } from "../../src/contract/contract.ts";
import { type Endpoint, addressOf } from "../../src/contract/endpoint.ts";
import { buildApp } from "../../src/server/build-app.ts";
import { type Visitor, openApi, signIn, trySignIn, visit } from "../harness/api.ts";
import { password } from "../harness/engine.ts";
import { type TestLedger, openTestLedger } from "../harness/ledger.ts";
import { makeTowns } from "../harness/towns.ts";

let ledger: TestLedger;
let api: Hono;
let office: Visitor;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  await makeTowns(ledger);
  api = openApi(ledger);
  office = await signIn(api, "t-office");
});
afterAll(() => ledger.close());

const ids = Object.keys(contract) as EndpointId[];
const pages = [
  "/",
  "/sign-in",
  "/sign-in/oidc",
  "/account",
  "/towns/projects",
  "/assets/nothing.js",
  "/mark.svg",
];

/** Asks every endpoint in its own way, and every kind of page. */
async function answers(visitor: Visitor): Promise<[string, Response][]> {
  const told: [string, Response][] = [];
  for (const id of ids) {
    if (id === "signOut") continue;
    const places = [...contract[id].path.matchAll(/:(\w+)/gu)].map(([, name]) => [name, 1]);
    told.push([id, await visitor.call(id, { ...Object.fromEntries(places), district: "towns" })]);
  }
  for (const page of pages) told.push([page, await visitor.send(page)]);
  told.push(["TRACE", await visitor.send("/api/me", { method: "OPTIONS" })]);
  return told;
}

/** What a policy of content says, directive by directive. */
function directives(text: string): Map<string, string> {
  return new Map(
    text.split(";").map((each) => {
      const [name = "", ...rest] = each.trim().split(" ");
      return [name, rest.join(" ")];
    }),
  );
}

test.each(["stranger", "office"])(
  "every answer of every door carries the headers, to the %s",
  async (who) => {
    const told = await answers(who === "office" ? office : visit(api));
    expect(told.length).toBeGreaterThan(ids.length);
    for (const [place, { headers }] of told) {
      const csp = directives(headers.get("content-security-policy") ?? "");
      const seen = {
        place,
        scripts: csp.get("script-src") ?? csp.get("default-src"),
        styles: csp.get("style-src") ?? csp.get("default-src"),
        frames: csp.get("frame-ancestors"),
        objects: csp.get("object-src"),
        base: csp.get("base-uri"),
        sniff: headers.get("x-content-type-options"),
        referrer: headers.get("referrer-policy"),
        cors: headers.get("access-control-allow-origin"),
      };
      expect(seen).toEqual({
        place,
        scripts: "'self'",
        styles: "'self'",
        frames: "'none'",
        objects: "'none'",
        base: "'none'",
        sniff: "nosniff",
        referrer: "same-origin",
        cors: null,
      });
      expect(headers.get("content-security-policy")).not.toMatch(/unsafe|\*/u);
      if (!place.startsWith("/"))
        expect([place, headers.get("cache-control")]).toEqual([place, "no-store"]);
    }
  },
);

test("every JSON and HTML answer says its charset or is JSON, which has but one", async () => {
  for (const [place, { headers, status }] of await answers(office)) {
    const type = headers.get("content-type") ?? "";
    if (status !== 204)
      expect([place, type]).toEqual([
        place,
        expect.stringMatching(/json|charset=utf-8|officedocument|svg/iu),
      ]);
  }
});

test("behind https every answer keeps the browser there for a year, hosts below included; else none does", async () => {
  const { store, app, rules } = ledger;
  const base = { ledger: { store, app }, rules, today: () => "2024-03-05", version: "1" };
  const named = buildApp({ ...base, origin: "https://guatu.example" });
  for (const address of [
    ...ids.map((id) => addressOf(contract[id] as Endpoint, { district: "towns", id: 1 })),
    ...pages,
  ]) {
    const told = await Promise.all([
      named.request(address),
      api.request(address, { headers: { "x-forwarded-proto": "https" } }),
      api.request(address),
    ]);
    expect(told.map(({ headers }) => headers.get("strict-transport-security"))).toEqual([
      "max-age=31536000; includeSubDomains",
      "max-age=31536000; includeSubDomains",
      null,
    ]);
  }
});

const bitsOf = (token: string) => Buffer.from(token, "base64url").length * 8;

test("every secret given out has 128 random bits at least, and no two are alike", async () => {
  // One after another: of many at once the later ones are taken for guesses.
  const given = [
    await signIn(api, "t-jia"),
    await signIn(api, "t-jia"),
    await signIn(api, "t-jia"),
  ];
  const cookies = given.map(({ cookie }) => cookie.split("=")[1] ?? "");
  const tokens = Array.from({ length: 8 }, makeToken);
  for (const cookie of cookies) expect(bitsOf(cookie)).toBe(256);
  for (const { csrf } of given) expect(bitsOf(csrf)).toBe(128);
  for (const token of tokens) expect(bitsOf(token.slice("guatu_".length, -8))).toBe(256);
  const all = [...cookies, ...given.map(({ csrf }) => csrf), ...tokens];
  expect(new Set(all).size).toBe(all.length);
});

test("behind https the session's cookie is bound to the host by its name", async () => {
  const body = JSON.stringify({ login: "t-jia", password });
  const headers = { "x-forwarded-proto": "https" };
  const answer = await api.request("/api/session", { method: "POST", headers, body });
  const cookie = answer.headers.get("set-cookie") ?? "";
  expect(cookie).toMatch(/^__Host-guatu_session=[\w-]{43};.*Secure/u);
  const [pair = ""] = cookie.split(";");
  const me = (kept: string) => api.request("/api/me", { headers: { ...headers, cookie: kept } });
  expect((await me(pair)).status).toBe(200);
  expect((await me(pair.replace("__Host-", ""))).status).toBe(401);
});

test("for a login that is not there a password is hashed just the same", async () => {
  const compared: string[] = [];
  const compare = async (hash: string) => {
    compared.push(hash);
    return true;
  };
  const stored = await hashPassword(password);
  expect(await checkPassword(stored, password, compare)).toBe(true);
  for (const none of [undefined, null])
    expect(await checkPassword(none, password, compare)).toBe(false);
  const cost = (hash: string) => hash.split("$").slice(0, 4).join("$");
  expect(compared).toHaveLength(3);
  expect(compared.map(cost)).toEqual([cost(stored), cost(stored), cost(stored)]);
});

test("how much longer a known login takes than an unknown one, told and not judged", async () => {
  const took = { known: [] as number[], unknown: [] as number[] };
  for (let turn = 0; turn < 5; turn += 1)
    for (const [kind, login] of [
      ["known", "t-leader"],
      ["unknown", `t-nobody-${turn}`],
    ] as const) {
      const start = performance.now();
      await trySignIn(api, login, "wrong");
      took[kind].push(performance.now() - start);
    }
  const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[2] ?? 0;
  const [known, unknown] = [median(took.known), median(took.unknown)];
  console.info(
    `sign-in, p50 of 5: known login ${known.toFixed(1)} ms, unknown ${unknown.toFixed(1)} ms, difference ${(known - unknown).toFixed(1)} ms`,
  );
  expect(took.known).toHaveLength(5);
});
