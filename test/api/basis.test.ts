import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askCorrection } from "../../src/app/ask-correction.ts";
import { raiseContest } from "../../src/app/contests.ts";
import { type EndpointId, contract } from "../../src/contract/contract.ts";
import type { Endpoint } from "../../src/contract/endpoint.ts";
import type { Value } from "../../src/domain/value/value.ts";
import { type Visitor, openApi, signIn } from "../harness/api.ts";
import { type TestLedger, askOwner, enter, openTestLedger, valueOf } from "../harness/ledger.ts";
import { type Towns, addProject, makeTowns, state, stated } from "../harness/towns.ts";
import { judge } from "../harness/trusted.ts";
import { textsIn } from "../harness/zip.ts";

/** Nobody accepted anything that carries these. */
const secret = { word: "未核鹊", amount: "777123456.00", lower: "111456789.00" } as const;

let ledger: TestLedger;
let towns: Towns;
let api: Hono;
let hidden: number;
let claims: number[];

const yuan = (amount: string): Value => ({ amount, currency: "CNY", qualifier: "exact" });

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  api = openApi(ledger);
  const town = await enter(ledger, "t-jia", "towns");
  const { jia: subject, units } = towns;
  const later = { subject, knownOn: "2024-02-10", validFrom: "2024-02-01" };
  claims = await state(town, [
    stated({ ...later, value: yuan(secret.amount) }),
    stated({ ...later, attribute: "name", kind: "actual", value: `${secret.word}改名项目` }),
    stated({ ...later, attribute: "investor", kind: "actual", value: `${secret.word}公司` }),
    stated({
      ...later,
      attribute: "monthDone",
      kind: "actual",
      period: "2024-01",
      validFrom: "2024-01-01",
      value: yuan(secret.amount),
    }),
    stated({
      ...later,
      attribute: "problem",
      kind: "actual",
      period: "2024-02",
      value: `${secret.word}问题`,
    }),
    stated({
      ...later,
      attribute: "progress",
      kind: "actual",
      period: "2024-02",
      value: `${secret.word}进度`,
    }),
    stated({
      ...later,
      attribute: "totalInvestment",
      source: "statistics",
      value: yuan(secret.amount),
    }),
  ]);
  hidden = await addProject(town, units.jia, [
    { attribute: "name", kind: "actual", value: `${secret.word}整个项目` },
    { value: yuan(secret.amount) },
  ]);
  await raiseAndAsk(subject);
});
afterAll(() => ledger.close());

/** A correction is asked of a figure everybody sees, and a contest says what it should be. */
async function raiseAndAsk(subject: number): Promise<void> {
  const seen = await askOwner<number>(
    ledger,
    `select seq from guatu.fact where subject_id = ${subject} and attribute = 'yearPlan'`,
  );
  const town = await enter(ledger, "t-jia", "towns");
  const evidence = [{ label: "依据" }];
  const place = { district: "towns", seq: seen, reason: "核对" };
  const value = `${secret.lower}元`;
  valueOf(await askCorrection(town, { ...place, value, evidence }));
  valueOf(await raiseContest(town, { ...place, value, source: "" }));
}

/** Every question within a district that the contract knows. */
const questions = (Object.entries(contract) as [EndpointId, Endpoint][]).filter(
  ([, { method, path }]) => method === "GET" && path.startsWith("/api/districts/:district"),
);

async function textOf(response: Response): Promise<string> {
  const isFile = response.headers.get("content-type")?.includes("openxmlformats") ?? false;
  return isFile ? textsIn(new Uint8Array(await response.arrayBuffer())) : await response.text();
}

function inputs(): object[] {
  const common = {
    district: "towns",
    unit: towns.units.jia,
    period: "2024-02",
    year: "2024",
    figure: "totalInvestment",
    place: "11.0.2",
    rulebook: ledger.rules.rulebooks[0]?.id,
    columns: "totalInvestment,yearPlan,yearDone,investor,problem,progress",
    limit: 100,
  };
  return ["", "claimed", "accepted", "verified"].flatMap((basis) =>
    ["", "2024-03-05", "2024-02-20", `2024-03-05@${Math.max(...claims)}`].flatMap((knownAt) =>
      [towns.jia, hidden].map((id) => ({ ...common, basis, knownAt, id })),
    ),
  );
}

/** Everything an asker is told, whatever they ask. */
async function allTold(visitor: Visitor, asked: readonly object[]): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  for (const [id] of questions)
    for (const input of asked) {
      const answer = await visitor.call(id, id === "rank" ? { ...input, period: "2024Q1" } : input);
      expect([id, answer.status < 500]).toEqual([id, true]);
      told.set(id, (told.get(id) ?? "") + (await textOf(answer)));
    }
  return told;
}

const secrets =
  /未核鹊|777123456|777,123,456|111456789|1\.11456789|7\.77123456|77712\.3456|11145\.6789/u;

test("whatever a leader asks, no figure that nobody accepted comes out, on any basis or day", async () => {
  const told = await allTold(await signIn(api, "t-leader"), inputs());
  const leaks = [...told].filter(([, text]) => secrets.test(text)).map(([id]) => id);
  expect(leaks).toEqual([]);
}, 120_000);

test("the office is told them by every question that carries figures, so the canary sings", async () => {
  const told = await allTold(await signIn(api, "t-office"), inputs().slice(0, 2));
  const sings = [...told].filter(([, text]) => secrets.test(text)).map(([id]) => id);
  expect(sings).toEqual(
    expect.arrayContaining([
      "listProjects",
      "exportProjects",
      "showProject",
      "showWall",
      "showBulletin",
      "downloadBulletin",
      "listCorrections",
      "listContests",
      "showDebt",
      "listDebtParts",
      "showTotals",
      "listTotalParts",
      "listDifferences",
      "showMonth",
    ]),
  );
}, 120_000);

type List = {
  total: number;
  rows: { id: number; name: string }[];
  facets: Record<string, { count: number }[]>;
};

test("a leader's counts, search and facets leave out what is not accepted; the older accepted figure answers", async () => {
  const leader = await signIn(api, "t-leader");
  const list = (await (await leader.call("listProjects", { district: "towns" })).json()) as List;
  expect(list.total).toBe(2);
  expect(list.rows.map((row) => row.id)).not.toContain(hidden);
  expect(list.facets["units"]?.map((each) => each.count)).toEqual([1, 1]);
  const named = await leader.call("listProjects", { district: "towns", q: secret.word });
  expect(((await named.json()) as List).total).toBe(0);
  const page = await leader.call("showProject", { district: "towns", id: towns.jia });
  expect(((await page.json()) as { name: string }).name).toBe("鹊甲新材料项目");
  const gone = await leader.call("showProject", { district: "towns", id: hidden });
  expect(gone.status).toBe(404);
});

test("a leader cannot contest, or take hold of, a figure they may not see", async () => {
  const leader = await signIn(api, "t-leader");
  const contest = { district: "towns", seq: claims[0], reason: "?" };
  expect((await leader.call("raiseContest", contest)).status).toBe(404);
});

test("the database itself withholds the facts, whatever a question forgets", async () => {
  const { store, actor } = await enter(ledger, "t-leader", "towns");
  const { sql } = await import("kysely");
  const seen = await store.read(actor, async (reader) => {
    const { rows } = await sql<{ seq: number }>`select seq from fact`.execute(reader.db);
    return rows.map((row) => row.seq);
  });
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((seq) => claims.includes(seq))).toEqual([]);
});

test("once the office accepts a figure, the leader sees it; from a day before that, still not", async () => {
  const office = await enter(ledger, "t-office", "towns");
  const knownOn = "2024-03-01";
  const projects = [towns.jia];
  await judge(office, { seqs: [claims[2] ?? 0], standing: "accepted", projects, knownOn });
  const leader = await signIn(api, "t-leader");
  const investorOn = async (knownAt: string) => {
    const page = await leader.call("showProject", { district: "towns", id: towns.jia, knownAt });
    return JSON.stringify(((await page.json()) as { facts: object[] }).facts);
  };
  expect(await investorOn("2024-03-05")).toContain(`${secret.word}公司`);
  expect(await investorOn("2024-02-20")).not.toContain(secret.word);
});

type Values = { rows: { id: number; values: { totalInvestment?: { amount: string } } }[] };

test("who may see claims narrows at will; projects keep their names, and figures nobody accepted go", async () => {
  const office = await signIn(api, "t-office");
  const totalOn = async (basis: string) => {
    const input = { district: "towns", columns: "totalInvestment", basis };
    const { rows } = (await (await office.call("listProjects", input)).json()) as Values;
    expect(rows).toHaveLength(3);
    return rows.find((row) => row.id === towns.jia)?.values.totalInvestment?.amount;
  };
  expect(await totalOn("")).toBe(secret.amount);
  expect(await totalOn("claimed")).toBe(secret.amount);
  expect(await totalOn("accepted")).toBe("500000000.00");
  expect(await totalOn("verified")).toBeUndefined();
});
