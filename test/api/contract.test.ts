import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EndpointId, contract } from "../../src/contract/contract.ts";
import type { Access, Endpoint } from "../../src/contract/endpoint.ts";
import { may } from "../../src/domain/unit/rights.ts";
import { type Role, isAdmin, roles } from "../../src/domain/unit/role.ts";
import { sheetLimits } from "../../src/files/sheet/zip-guard.ts";
import { type Visitor, openApi, refusalOf, signIn, visit } from "../harness/api.ts";
import { type TestLedger, openTestLedger } from "../harness/ledger.ts";
import { readFixture } from "../harness/own.ts";
import { type Towns, makeTowns } from "../harness/towns.ts";
import { areaInputs, refusedFor } from "./area-inputs.ts";

let ledger: TestLedger;
let towns: Towns;
let api: Hono;
let office: Visitor;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  api = openApi(ledger);
  office = await signIn(api, "t-office");
});
afterAll(() => ledger.close());

const ids = Object.keys(contract) as EndpointId[];
const endpoints: readonly Endpoint[] = Object.values(contract);

test("every endpoint of the contract is mounted, and nothing else but its own description", () => {
  const mounted = api.routes
    .filter(({ path, method }) => path.startsWith("/api") && method !== "ALL")
    .map(({ method, path }) => `${method} ${path}`);
  const declared = endpoints.map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(mounted)].toSorted()).toEqual(
    [...declared, "GET /api/openapi.json"].toSorted(),
  );
  expect(new Set(declared).size).toBe(declared.length);
  for (const id of ids) expect(contract[id].id).toBe(id);
});

/** An input each endpoint accepts; where it names an import, the one under way. */
function inputFor(id: EndpointId, imported: number): object {
  const district = "towns";
  const inputs: Partial<Record<EndpointId, object>> = {
    showProject: { district, id: towns.jia },
    stateFact: {
      district,
      key: `matrix-${Math.floor(performance.now() * 1000)}`,
      project: towns.jia,
      attribute: "projectCode",
      kind: "actual",
      value: "2306-320612-89-01-123456",
    },
    saveView: { district, name: "视图", query: "" },
    removeView: { district, id: 999_999 },
    decideImport: { district, id: imported, decisions: {} },
    endSession: { id: 999_999 },
    beginSecondFactor: { password: "wrong" },
    confirmSecondFactor: { code: "000000" },
    removeSecondFactor: { password: "wrong", code: "000000" },
    changePassword: { old: "wrong", new: "four unrelated words" },
    rank: { district, rulebook: ledger.rules.rulebooks[0]?.id, period: "2024Q1" },
    showBulletin: { district, period: "2024-01" },
    downloadBulletin: { district, period: "2024-01" },
    ...areaInputs({ district, towns, rulebook: ledger.rules.rulebooks[0]?.id }),
  };
  const own = contract[id].path.includes("imports/:id") ? { district, id: imported } : { district };
  return inputs[id] ?? own;
}

const guarded = ids.filter((id) => contract[id].access !== "public" && id !== "signOut");

test.each(guarded)("%s answers nobody who is not signed in", async (id) => {
  const response = await visit(api).call(id, inputFor(id, 1));
  expect([response.status, await refusalOf(response)]).toEqual([401, "signedOut"]);
});

test.each(guarded.filter((id) => contract[id].path.includes(":district")))(
  "%s tells a person without a grant only that there is no such district",
  async (id) => {
    const away = await signIn(api, "e-office");
    const response = await away.call(id, inputFor(id, 1));
    const text = await response.text();
    expect([response.status, text.includes("noSuchDistrict")]).toEqual([404, true]);
    expect(text).not.toContain("两镇区");
    const nowhere = await away.call(id, { ...inputFor(id, 1), district: "not-there" });
    expect((await nowhere.text()).replaceAll("not-there", "towns")).toBe(text);
  },
);

function isAllowed(access: Access, role: Role): boolean {
  if (access === "public" || access === "signedIn" || access === "member") return true;
  if (access === "admin") return isAdmin(role);
  return access === "office" ? role === "office" : may([role], access);
}

const logins: Readonly<Record<Role, string>> = {
  office: "t-office",
  town: "t-jia",
  bureau: "t-bureau",
  taskforce: "t-taskforce",
  leader: "t-leader",
  audit: "t-audit",
  sysadmin: "t-sysadmin",
  secadmin: "t-secadmin",
  auditadmin: "t-auditadmin",
};

/** In an order in which each step of an import follows the one before. */
const inDistrict = ids.filter((id) => contract[id].path.includes(":district"));

test.each(roles)(
  "the %s may do what its rights say, at every endpoint, and no more",
  async (role) => {
    const bytes = await readFixture("2023-03.xlsx");
    const started = await office.call("startImport", { district: "towns" }, bytes);
    const { id: imported } = (await started.json()) as { id: number };
    const visitor = await signIn(api, logins[role]);
    for (const id of [...inDistrict, "listRulebooks", "me"] as const) {
      if (id === "undoImport" && !may([role], "import")) continue;
      const response = await visitor.call(id, inputFor(id, imported), bytes);
      const wanted = isAllowed(contract[id].access, role) ? (refusedFor[id] ?? 200) : 403;
      expect([id, response.status]).toEqual([id, wanted]);
      await response.arrayBuffer();
    }
    if (may([role], "import")) return;
    const undo = await visitor.call("undoImport", inputFor("undoImport", imported));
    expect(undo.status).toBe(403);
  },
);

const csp = "content-security-policy";

test.each(["/api/health", "/api/me", "/api/nothing", "/api/openapi.json", "/"])(
  "%s lets nothing foreign in and is kept in no foreign frame",
  async (address) => {
    const { headers } = await visit(api).send(address);
    const policy = headers.get(csp) ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/u);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("same-origin");
  },
);

test("no answer of the API is kept by a browser or a proxy, faults and files included", async () => {
  const answers = [
    await visit(api).call("me"),
    await office.call("me"),
    await office.call("exportProjects", { district: "towns" }),
    await office.send("/api/nothing"),
    await visit(api).send("/api/openapi.json"),
  ];
  for (const answer of answers) expect(answer.headers.get("cache-control")).toBe("no-store");
  const broken = openApi({ ...ledger, app: undefined as unknown as TestLedger["app"] });
  const errors: unknown[] = [];
  const keep = console.error;
  console.error = (...told: unknown[]) => errors.push(told);
  const fault = await visit(broken, office).call("me");
  console.error = keep;
  expect([fault.status, fault.headers.get("cache-control")]).toEqual([500, "no-store"]);
  expect(await fault.text()).not.toMatch(/undefined|TypeError|at /u);
  // The fault itself, and that the audit log could not be written.
  expect(errors).toHaveLength(2);
});

test("an unknown address or way of asking is a refusal in both languages, with 404", async () => {
  for (const [method, address] of [
    ["GET", "/api/nothing"],
    ["POST", "/api/me"],
    ["PATCH", "/api/session"],
    ["DELETE", "/api/districts/towns/facts"],
    ["GET", "/api"],
  ] as const) {
    const response = await office.send(address, { method });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      refusal: { code: "noSuchPage" },
      sentence: { zh: expect.any(String), en: expect.any(String) },
    });
  }
});

test.each(["{", "[]", "null", "3", '"text"', "not json", '{"name":"x"'])(
  "the malformed body %s is refused, never taken for an empty one",
  async (body) => {
    for (const address of [
      "/api/districts/towns/views",
      "/api/districts/towns/facts",
      "/api/districts/towns/imports/1/accept",
      "/api/session",
    ]) {
      const response = await office.send(address, { method: "POST", body });
      expect([address, response.status]).toEqual([address, 400]);
    }
  },
);

test("a body that is too big is refused before it is read, for strangers too", async () => {
  const big = "x".repeat(1_100_000);
  for (const [visitor, address] of [
    [visit(api), "/api/session"],
    [office, "/api/districts/towns/facts"],
    [office, "/api/districts/towns/views"],
  ] as const) {
    const response = await visitor.send(address, { method: "POST", body: JSON.stringify({ big }) });
    expect([address, response.status, await refusalOf(response)]).toEqual([
      address,
      413,
      "bodyTooBig",
    ]);
  }
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1_000_000)),
  });
  const init = { method: "POST", body: endless, duplex: "half" } as RequestInit;
  const streamed = await office.send("/api/districts/towns/imports?name=x.xlsx", init);
  expect(streamed.status).toBe(413);
  expect(sheetLimits.fileBytes).toBeGreaterThan(1_000_000);
});

const nasty: readonly [EndpointId, object][] = [
  ["listProjects", { units: "99999999999" }],
  ["listProjects", { units: "1;drop table fact", sort: "name;drop", columns: "'", stages: "'" }],
  ["listProjects", { q: "%_\\'\u{20BB7}" }],
  ["listProjects", { q: "\0" }],
  ["listProjects", { offset: "9007199254740993" }],
  ["listProjects", { offset: "-1", limit: "0" }],
  ["listProjects", { limit: "1e9" }],
  ["showProject", { id: "9".repeat(30) }],
  ["showProject", { id: "1.5" }],
  ["showProject", { id: "x" }],
  ["showWall", { knownAt: "2024-13-45" }],
  ["showWall", { knownAt: "2024-02-30" }],
  ["showWall", { knownAt: `2024-02-29@${"9".repeat(30)}` }],
  ["listSlips", { knownAt: "x" }],
  ["rank", { rulebook: "none", period: "x" }],
  ["rank", { rulebook: "yanan-2017", period: "2024-13" }],
  ["showBulletin", { period: "2024-13" }],
  ["showBulletin", { period: "2024-00" }],
  ["showBulletin", { period: "0001-01" }],
  ["previewImport", { id: "999999" }],
  ["decideImport", { id: "1", decisions: {}, knownOn: "2024-02-31" }],
  ["saveView", { name: "\0", query: "", shared: true }],
  ["saveView", { name: "\ud800", query: "", shared: true }],
  ["saveView", { name: "x".repeat(41), query: "" }],
  ["removeView", { id: "99999999999" }],
];

test.each(nasty)("%s takes %j without a fault", async (id, input) => {
  const response = await office.call(id, { district: "towns", ...input });
  expect([200, 400, 404]).toContain(response.status);
});

const facts: readonly object[] = [
  { project: 1.5 },
  { project: 1e300 },
  { project: "1" },
  { corrects: 1.5, reason: "x" },
  { value: { amount: "1e9999999", currency: "CNY", qualifier: "exact" } },
  { value: "1e99亿元" },
  { value: "9".repeat(900) },
  { value: "a\0b", attribute: "content" },
  { value: "\ud800", attribute: "content" },
  { scope: "\0" },
  { evidence: [{ label: "\0" }] },
  { evidence: [{ label: "\udfff" }] },
  { key: "short" },
  { attribute: "__proto__" },
  { attribute: "constructor" },
  { source: "nobody" },
];

test.each(facts)("a fact with %j is refused or kept, never a fault", async (given) => {
  const response = await office.call("stateFact", {
    district: "towns",
    key: `nasty-${Math.floor(performance.now() * 1000)}`,
    project: towns.jia,
    attribute: "totalInvestment",
    kind: "planned",
    value: "5亿元",
    ...given,
  });
  expect([200, 400, 404]).toContain(response.status);
});

test.each(["%00", "%zz", "..%2f..", "'", "通州", "a".repeat(5000)])(
  "the district “%s” is not there, and no fault",
  async (district) => {
    const response = await office.send(`/api/districts/${district}/units`);
    expect(response.status).toBe(404);
  },
);
