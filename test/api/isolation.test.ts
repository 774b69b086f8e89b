import fc from "fast-check";
import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { EndpointId } from "../../src/contract/contract.ts";
import { type Visitor, openApi, signIn } from "../harness/api.ts";
import { type TestLedger, openTestLedger } from "../harness/ledger.ts";
import { plantReports } from "../harness/planted.ts";
import { type Towns, canary, makeTowns } from "../harness/towns.ts";
import { textsIn } from "../harness/zip.ts";

let ledger: TestLedger;
let towns: Towns;
let api: Hono;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  await plantReports(ledger, towns);
  api = openApi(ledger);
});
afterAll(() => ledger.close());

/** What an answer says, unpacked where it is a file. */
async function textOf(response: Response): Promise<string> {
  const isFile = response.headers.get("content-type")?.includes("openxmlformats") ?? false;
  return isFile ? textsIn(new Uint8Array(await response.arrayBuffer())) : await response.text();
}

const asked: readonly EndpointId[] = [
  "listProjects",
  "exportProjects",
  "showProject",
  "showWall",
  "listSlips",
  "listViews",
  "listImports",
  "previewImport",
  "correctedWorkbook",
  "rank",
  "showBulletin",
  "downloadBulletin",
  "listClosings",
  "showClosing",
  "listCorrections",
  "listContests",
  "showDebt",
  "listDebtParts",
  "listTotalParts",
  "listBulletinParts",
  "showMorning",
  "showReporting",
  "showMonth",
  "showQueue",
  "showPlan",
  "listBatches",
];

/** Questions that go looking for what the other town said, without saying its secret words themselves. */
const question = fc.record(
  {
    endpoint: fc.constantFrom(...asked),
    district: fc.constantFrom("towns", "towns", "towns", "elsewhere"),
    id: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(999)),
    q: fc.constantFrom("", "新材料", "queyi", "qy", "que", "%", "项目"),
    units: fc.constantFrom("", "root", "jia", "yi"),
    sort: fc.constantFrom("light", "-totalInvestment", "investor", "unit", "-delay"),
    columns: fc.constantFrom("", "investor,problem,progress,alias,name"),
    knownAt: fc.constantFrom("", "2024-02-01", "2024-03-05", "2024-03-05@40", "2020-01-01"),
    language: fc.constantFrom("zh", "en"),
  },
  { noNullPrototype: true },
);

type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

function inputOf({ endpoint, units, ...rest }: Question): object {
  const period = endpoint === "rank" ? "2024Q1" : "2024-01";
  const rulebook = ledger.rules.rulebooks[0]?.id;
  const unit = units === "" ? "" : String(towns.units[units as "jia"]);
  return {
    ...rest,
    unit: unit || "1",
    units: unit,
    period,
    rulebook,
    year: "2024",
    figure: "totalInvestment",
    place: "11.0.2",
    offset: 0,
    limit: 100,
  };
}

const seers: readonly [string, readonly string[], readonly string[]][] = [
  ["t-jia", [canary.jia], [canary.yi, canary.elsewhere, "乙镇", "别区"]],
  ["t-taskforce", [canary.jia], [canary.yi, canary.elsewhere, "乙镇", "别区"]],
  ["t-yi", [canary.yi], [canary.jia, canary.elsewhere, "甲镇", "别区"]],
  ["e-office", [canary.elsewhere], [canary.jia, canary.yi, "甲镇", "两镇区"]],
];

test.each(seers)(
  "whatever %s asks, nothing comes out of what they may not see",
  async (login, own, hidden) => {
    const visitor: Visitor = await signIn(api, login);
    await fc.assert(
      fc.asyncProperty(question, async (each) => {
        const answer = await visitor.call(each.endpoint, inputOf(each));
        expect([each.endpoint, answer.status]).not.toEqual([each.endpoint, 500]);
        const text = await textOf(answer);
        for (const word of hidden)
          expect([each.endpoint, text.includes(word)]).toEqual([each.endpoint, false]);
      }),
      { numRuns: 120 },
    );
    // They see nothing of others because it is others', not because nothing comes out at all.
    const columns = "investor,problem,progress,alias,name";
    const answers = ["towns", "elsewhere"].map((district) =>
      visitor.call("listProjects", { district, columns, limit: 100 }),
    );
    const seen = await Promise.all((await Promise.all(answers)).map(textOf));
    for (const word of own) expect(seen.join(" ")).toContain(word);
  },
);

type Facets = Record<string, { id: string; count: number }[]>;

test("a town counts its own projects only: in the total, in every facet, on the wall", async () => {
  const town = await signIn(api, "t-jia");
  const list = await town.call("listProjects", { district: "towns" });
  const { total, facets } = (await list.json()) as { total: number; facets: Facets };
  expect(total).toBe(1);
  for (const counts of Object.values(facets))
    expect(counts.reduce((sum, each) => sum + each.count, 0)).toBeLessThanOrEqual(1);
  expect(facets["units"]).toEqual([{ id: String(towns.units.jia), count: 1 }]);
  const wall = (await (await town.call("showWall", { district: "towns" })).json()) as {
    units: object[];
    cards: object[];
  };
  expect([wall.units.length, wall.cards.length]).toEqual([1, 1]);
});

test("another town's project looks exactly like one that is not there", async () => {
  const town = await signIn(api, "t-jia");
  const ask = async (id: number) =>
    (await (await town.call("showProject", { district: "towns", id })).text()).replaceAll(
      String(id),
      "N",
    );
  expect(await ask(towns.yi)).toBe(await ask(999_999));
});

type Entries = { ranking: { groups: { entries: { name: string; points: { text: string } }[] }[] } };

test("a town's ranking has its own units only, with the points the whole district's ranking gives them", async () => {
  const input = {
    district: "towns",
    rulebook: ledger.rules.rulebooks[0]?.id,
    period: "2024Q1",
  };
  const entriesFor = async (login: string) => {
    const answer = await (await signIn(api, login)).call("rank", input);
    const { ranking } = (await answer.json()) as Entries;
    return ranking.groups.flatMap((group) => group.entries);
  };
  const all = await entriesFor("t-office");
  const own = await entriesFor("t-jia");
  expect(all.map((entry) => entry.name).toSorted()).toEqual(["乙镇", "甲镇"]);
  expect(own.map((entry) => entry.name)).toEqual(["甲镇"]);
  expect(own[0]?.points.text).toBe(all.find((entry) => entry.name === "甲镇")?.points.text);
});

type Queue = { items: { unit: { name: string }; facts: object[] }[]; reports: object[] };

test("a town's queue holds its own report and the office's holds both; a draft is nobody's above", async () => {
  const queueOf = async (login: string) =>
    (
      await (await signIn(api, login)).call("showQueue", { district: "towns" })
    ).json() as Promise<Queue>;
  const names = (queue: Queue) => queue.items.map((item) => item.unit.name);
  expect(names(await queueOf("t-jia"))).toEqual(["甲镇"]);
  expect(names(await queueOf("t-office"))).toEqual(["甲镇", "乙镇"]);
  const month = { district: "towns", unit: towns.units.yi, period: "2024-01" };
  const seenBy = async (login: string) =>
    (await (await signIn(api, login)).call("showMonth", month)).text();
  expect(await seenBy("t-yi")).toContain(`${canary.yi}草稿`);
  for (const login of ["t-office", "t-leader", "t-audit", "t-bureau"])
    expect(await seenBy(login)).not.toContain(`${canary.yi}草稿`);
});
