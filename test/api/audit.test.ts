import type { Hono } from "hono";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { listAudit } from "../../src/contract/audit.ts";
import type { EndpointId } from "../../src/contract/contract.ts";
import { contract } from "../../src/contract/contract.ts";
import { type Endpoint, type Output, addressOf } from "../../src/contract/endpoint.ts";
import { type Visitor, openApi, refusalOf, signIn, trySignIn, visit } from "../harness/api.ts";
import { type TestLedger, askOwner, enter, openTestLedger } from "../harness/ledger.ts";
import { type Towns, makeTowns } from "../harness/towns.ts";

type Answer = Output<typeof listAudit>;

let ledger: TestLedger;
let towns: Towns;
let api: Hono;
let audit: Visitor;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  api = openApi(ledger);
  audit = await signIn(api, "t-auditadmin");
});
afterAll(() => ledger.close());

async function read(asked: object = {}): Promise<Answer> {
  const response = await audit.call("listAudit", { district: "towns", ...asked });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

/** The whole log, page by page. */
async function readAll(asked: object = {}): Promise<Answer["entries"]> {
  const entries: Answer["entries"] = [];
  let before: number | null | undefined;
  while (before !== null) {
    const page: Answer = await read({ ...asked, ...(before === undefined ? {} : { before }) });
    entries.push(...page.entries);
    before = page.next;
  }
  return entries;
}

const asked: readonly EndpointId[] = [
  "me",
  "listRulebooks",
  "listUnits",
  "listProjects",
  "exportProjects",
  "showProject",
  "showWall",
  "listSlips",
  "stateFact",
  "saveView",
  "removeView",
  "listImports",
  "acceptImport",
  "showQueue",
  "closePeriod",
  "verifyFact",
  "listAudit",
  "signOut",
];

test("every request, allowed or refused, is in the log with who, what, where and how it came out", async () => {
  const wanted: unknown[] = [];
  for (const login of ["t-office", "t-jia", "t-leader", "t-taskforce", ""] as const) {
    const visitor = login === "" ? visit(api) : await signIn(api, login);
    if (login !== "") wanted.push([login, "signIn", "/api/session", 200, null]);
    for (const id of asked) {
      const input = { district: "towns", id: towns.jia, seq: 1, period: "2024-03" };
      const { method, path }: Endpoint = contract[id];
      const response = await visitor.call(id, input);
      const isFile = response.headers.get("content-type")?.includes("json") !== true;
      const refusal = isFile ? "" : await refusalOf(response);
      const address = addressOf({ method, path }, input).replace(/\?.*$/u, "");
      // Strangers outside a district are nobody's to see.
      if (login !== "" || path.includes(":district"))
        wanted.push([login === "" ? null : login, id, address, response.status, refusal || null]);
    }
  }
  const entries = (await readAll())
    .toReversed()
    .filter((each) => each.person?.login !== "t-auditadmin");
  expect(
    entries.map((each) => [
      each.person?.login ?? null,
      each.endpoint.id,
      each.path,
      each.status,
      each.refusal,
    ]),
  ).toEqual(wanted);
  expect(new Set(wanted.map((each) => (each as unknown[])[3])).size).toBeGreaterThan(4);
});

test("strangers' requests outside a district are kept too", async () => {
  await visit(api).call("me");
  await trySignIn(api, "t-nobody", "wrong");
  const kept = await askOwner<string[]>(
    ledger,
    "select array_agg(endpoint || ' ' || status order by id) from audit where tenant = '' and person is null and status is not null",
  );
  expect(kept.slice(-2)).toEqual(["me 401", "signIn 401"]);
});

test("a failed sign-in stands under the person whose login was tried, with the address", async () => {
  const body = JSON.stringify({ login: "t-yi", password: "wrong" });
  const env = { incoming: { socket: { remoteAddress: "10.1.2.3" } } };
  await api.request("/api/session", { method: "POST", body }, env);
  const [entry] = await readAll({ person: "t-yi" });
  expect(entry).toMatchObject({
    person: { login: "t-yi" },
    endpoint: { id: "signIn" },
    status: 401,
    refusal: "wrongPassword",
    address: "10.1.2.3",
  });
});

test("filters by person, result and endpoint narrow the log, and together", async () => {
  const jia = await signIn(api, "t-jia");
  await jia.call("listAudit", { district: "towns" });
  await jia.call("showProject", { district: "towns", id: towns.jia });
  const own = await readAll({ person: "t-jia" });
  expect(new Set(own.map((each) => each.person?.login))).toEqual(new Set(["t-jia"]));
  const refused = await readAll({ result: "refused" });
  expect(refused.every(({ status }) => status !== null && status >= 400 && status < 500)).toBe(
    true,
  );
  const tried = await readAll({ person: "t-jia", result: "refused", endpoint: "listAudit" });
  expect(tried[0]).toMatchObject({ refusal: "notAllowed", result: "refused" });
  expect(await readAll({ person: "t-jia", result: "done", endpoint: "listAudit" })).toEqual([]);
});

test("pages follow one another, newest first, without a gap or a repeat", async () => {
  for (let turn = 0; turn < 60; turn += 1) await audit.call("me");
  const first = await read({ endpoint: "me" });
  expect(first.entries).toHaveLength(50);
  const numbers = (await readAll({ endpoint: "me" })).map((each) => each.id);
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  expect(new Set(numbers).size).toBe(numbers.length);
});

test.each(["t-office", "t-leader", "t-bureau", "t-jia", "t-taskforce", "t-audit", "t-sysadmin"])(
  "%s does not read the log, neither through the door nor in the table",
  async (login) => {
    const visitor = await signIn(api, login);
    const response = await visitor.call("listAudit", { district: "towns" });
    expect([response.status, await refusalOf(response)]).toEqual([403, "notAllowed"]);
    const { store, actor } = await enter(ledger, login, "towns");
    const { rows } = await store.read(actor, (reader) =>
      sql`select 1 from audit`.execute(reader.db),
    );
    expect(rows).toEqual([]);
  },
);

test("another district's requests are not in the log", async () => {
  const away = await signIn(api, "e-office");
  await away.call("listProjects", { district: "elsewhere" });
  const entries = await readAll();
  expect(entries.filter((each) => each.path.includes("elsewhere"))).toEqual([]);
  expect(entries.filter((each) => each.person?.login === "e-office")).toEqual([]);
});

test.each(["update audit set status = 200", "delete from audit", "truncate audit"])(
  "nobody may “%s”: not the application, not the owner",
  async (change) => {
    await expect(sql.raw(change).execute(ledger.owner)).rejects.toThrow(/append-only/u);
    const { store, actor } = await enter(ledger, "t-auditadmin", "towns");
    const tried = store.transact(actor, (writer) => sql.raw(change).execute(writer.db));
    await expect(tried).rejects.toThrow(/permission denied/u);
  },
);

test("when the log cannot be written no answer leaves, nor a cookie", async () => {
  const office = await signIn(api, "t-office");
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await sql`alter table audit add constraint broken check (false) not valid`.execute(ledger.owner);
  const view = { district: "towns", name: "看", query: "", shared: false };
  const answers = [
    await office.call("saveView", view),
    await office.call("listProjects", { district: "towns" }),
    await trySignIn(api, "t-office"),
  ];
  await sql`alter table audit drop constraint broken`.execute(ledger.owner);
  for (const answer of answers) {
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([500, null]);
    expect(await answer.text()).toMatch(/^\{"refusal":\{"code":"fault"/u);
  }
  // A change is told of twice: where its beginning could not be entered, and where its answer could not.
  expect(told).toHaveBeenCalledTimes(answers.length + 2);
  told.mockRestore();
  expect((await office.call("me")).status).toBe(200);
  expect(await askOwner<number>(ledger, "select count(*) from saved_view")).toBe(0);
});

test("a change whose end cannot be written any more was entered before it was made, and its answer is true", async () => {
  const office = await signIn(api, "t-office");
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await sql`alter table audit add constraint broken check (status is null) not valid`.execute(
    ledger.owner,
  );
  const view = { district: "towns", name: "看", query: "", shared: false };
  const saved = await office.call("saveView", view);
  await sql`alter table audit drop constraint broken`.execute(ledger.owner);
  expect(saved.status).toBe(200);
  expect(told).toHaveBeenCalledTimes(1);
  told.mockRestore();
  expect(await askOwner<number>(ledger, "select count(*) from saved_view")).toBe(1);
  const [entry, ...more] = await readAll({ result: "begun" });
  expect(entry).toMatchObject({
    person: { login: "t-office" },
    endpoint: { id: "saveView" },
    status: null,
    result: "begun",
  });
  expect(more).toEqual([]);
});
