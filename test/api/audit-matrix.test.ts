import type { Hono } from "hono";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EndpointId, contract } from "../../src/contract/contract.ts";
import { addressOf } from "../../src/contract/endpoint.ts";
import { type Role, roles } from "../../src/domain/unit/role.ts";
import { type Visitor, openApi, refusalOf, signIn, visit } from "../harness/api.ts";
import { type TestLedger, openTestLedger } from "../harness/ledger.ts";
import { makeTowns } from "../harness/towns.ts";

let ledger: TestLedger;
let api: Hono;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  await makeTowns(ledger);
  api = openApi(ledger);
});
afterAll(() => ledger.close());

type Row = {
  id: number;
  at: string;
  login: string | null;
  tenant: string;
  endpoint: string;
  path: string;
  status: number | null;
  refusal: string | null;
  address: string;
  request: string | null;
};

async function logAfter(id: number): Promise<Row[]> {
  const { rows } =
    await sql<Row>`select a.id, a.at, p.login, a.tenant, a.endpoint, a.path, a.status, a.refusal,
    a.address, a.request from audit a left join person p on p.id = a.person where a.id > ${id} order by a.id`.execute(
      ledger.owner,
    );
  return rows;
}

const logins: Readonly<Record<Role | "nobody", string>> = {
  office: "t-office",
  town: "t-jia",
  bureau: "t-bureau",
  taskforce: "t-taskforce",
  leader: "t-leader",
  audit: "t-audit",
  sysadmin: "t-sysadmin",
  secadmin: "t-secadmin",
  auditadmin: "t-auditadmin",
  nobody: "",
};

/** Asked of everybody: all of the contract but what is only a sign of life, and what ends the session that asks. */
const ids = (Object.keys(contract) as EndpointId[]).filter(
  (id) => id !== "health" && id !== "signOut" && id !== "endOtherSessions",
);

async function ask(visitor: Visitor, id: EndpointId): Promise<unknown[]> {
  const { method, path } = contract[id];
  const places = [...path.matchAll(/:(\w+)/gu)].map(([, name]) => [name, 999_999]);
  const input = { ...Object.fromEntries(places), district: "towns" } as Record<string, unknown>;
  const answer = await visitor.call(id, input);
  const isJson = answer.headers.get("content-type")?.includes("json") === true;
  const refusal = isJson ? (await refusalOf(answer)) || null : null;
  const address = addressOf({ method, path }, input).replace(/\?.*$/u, "");
  const tenant = path.includes(":district") ? "towns" : "";
  return [tenant, id, address, answer.status, refusal, "10.0.0.7"];
}

test.each([...roles, "nobody"] as const)(
  "whatever the %s asks, allowed or denied, is in the log: who, what, when, where, how it came out",
  async (role) => {
    const login = logins[role];
    const signedIn = login === "" ? visit(api) : await signIn(api, login);
    const env = { incoming: { socket: { remoteAddress: "10.0.0.7" } } };
    const from = {
      request: (at: string, init?: RequestInit) => api.request(at, init, env),
    } as Hono;
    const visitor = visit(from, signedIn);
    const before = (await logAfter(0)).at(-1)?.id ?? 0;
    const since = Date.now() - 1000;
    const wanted: unknown[][] = [];
    for (const id of ids) {
      // At a door open to everybody nobody is asked who they are.
      const who = contract[id].access === "public" ? null : login || null;
      wanted.push([who, ...(await ask(visitor, id))]);
    }
    const log = await logAfter(before);
    const told = log.filter(({ status }) => status !== null);
    expect(
      told.map((row) => [
        row.login,
        row.tenant,
        row.endpoint,
        row.path,
        row.status,
        row.refusal,
        row.address,
      ]),
    ).toEqual(wanted);
    for (const { at } of told) expect(Date.parse(at)).toBeGreaterThan(since);
    // A change was entered before it was made, and its end after.
    const begun = new Map(
      log.flatMap((row) => (row.status === null ? [[row.request, row.id]] : [])),
    );
    for (const row of told)
      if (row.request !== null) expect(begun.get(row.request)).toBeLessThan(row.id);
    const changed = told.filter(({ endpoint, status }) => {
      const { method } = contract[endpoint as EndpointId];
      return method !== "GET" && status !== null && status < 400;
    });
    for (const row of changed)
      expect([row.endpoint, row.request]).toEqual([row.endpoint, expect.any(String)]);
    const kinds = new Set(told.map(({ status }) => Math.floor((status ?? 0) / 100)));
    expect(kinds.has(5)).toBe(false);
    expect(kinds.size).toBeGreaterThan(1);
  },
);
