import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../src/app/context.ts";
import { findProject } from "../../src/app/find-project.ts";
import { stateFact } from "../../src/app/state-fact.ts";
import type { Parsed } from "../../src/contract/endpoint.ts";
import type { stateFact as endpoint } from "../../src/contract/statement.ts";
import {
  type TestLedger,
  askOwner,
  codeOf,
  enter,
  openTestLedger,
  valueOf,
} from "../harness/ledger.ts";
import { type Towns, canary, makeTowns } from "../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;
let office: Ctx;
let keys = 0;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  office = await enter(ledger, "t-office", "towns");
});
afterAll(() => ledger.close());

type Asked = Parsed<typeof endpoint>;

function say(given: Partial<Asked>, ctx: Ctx = office) {
  const key = `state-fact-${(keys += 1)}`;
  return stateFact(ctx, {
    district: "towns",
    key,
    project: towns.jia,
    attribute: "totalInvestment",
    kind: "planned",
    value: "6亿元",
    scope: "",
    source: "report",
    evidence: [],
    ...given,
  });
}

const count = () => askOwner<number>(ledger, "select count(*) from fact");

test("a stated fact stands in the list at once, with its number", async () => {
  const { seq } = valueOf(await say({ value: "近7亿元" }));
  const total = await askOwner(
    ledger,
    `select attrs -> 'totalInvestment' ->> 'qualifier' from project_now where subject_id = ${towns.jia}`,
  );
  expect(total).toBe("nearly");
  expect(await askOwner(ledger, `select stated_by_unit from fact where seq = ${seq}`)).toBe(
    towns.units.root,
  );
});

const day = { day: "2023-11", precision: "month" } as const;
const money = { amount: "500000000.00", currency: "CNY", qualifier: "exact" } as const;

test.each<[string, Partial<Asked>, string]>([
  ["an amount where a day belongs", { attribute: "start", value: money }, "notADay"],
  ["a day where an amount belongs", { value: day }, "notMoney"],
  ["an amount that is no number", { value: { ...money, amount: "abc" } }, "notMoney"],
  ["an unknown currency", { value: { ...money, currency: "鹊币" } }, "notMoney"],
  ["a negative amount", { value: { ...money, amount: "-5.00" } }, "negativeAmount"],
  ["an amount where words belong", { attribute: "content", value: money }, "notText"],
  [
    "a month that is not there",
    { attribute: "start", value: { ...day, day: "2023-13" } },
    "notADay",
  ],
  ["an amount where an area belongs", { attribute: "land", value: money }, "notAQuantity"],
  ["words that are no amount", { value: "很多" }, "notMoney"],
  ["nothing", { value: " " }, "emptyValue"],
  ["no such attribute", { attribute: "nothing" }, "noSuchAttribute"],
  ["no such project", { project: 999_999 }, "noSuchProject"],
  [
    "a month's figure without its month",
    { attribute: "monthDone", kind: "actual" },
    "periodNeeded",
  ],
  ["a month's figure of a year", { attribute: "monthDone", period: "2024" }, "periodNeeded"],
  ["a correction without a reason", { corrects: 1 }, "reasonNeeded"],
  ["a correction of what is not there", { corrects: 999_999, reason: "笔误" }, "noSuchFact"],
])("%s is refused and nothing is written", async (_, given, code) => {
  const before = await count();
  expect(codeOf(await say(given))).toBe(code);
  expect(await count()).toBe(before);
});

test("a value sent as one is kept as the same words would be", async () => {
  const words = valueOf(await say({ value: "5亿元" })).seq;
  const value = valueOf(await say({ value: { ...money, amount: "500000000" } })).seq;
  const valueAt = (seq: number) =>
    askOwner(ledger, `select value::text from fact where seq = ${seq}`);
  expect(await valueAt(value)).toBe(await valueAt(words));
});

test("a town states facts of its own projects only, as if there were no others", async () => {
  const town = await enter(ledger, "t-jia", "towns");
  valueOf(
    await say({ attribute: "progress", kind: "actual", period: "2024-02", value: "封顶" }, town),
  );
  const other = { attribute: "progress", kind: "actual", period: "2024-02", value: "x" } as const;
  expect(codeOf(await say({ ...other, project: towns.yi }, town))).toBe("noSuchProject");
  expect(codeOf(await say({ ...other, project: towns.elsewhere }, town))).toBe("noSuchProject");
});

test("who only looks states nothing", async () => {
  for (const login of ["t-leader", "t-audit", "t-taskforce"])
    expect(codeOf(await say({}, await enter(ledger, login, "towns")))).toBe("notAllowed");
});

test("a key sent twice at once is one fact", async () => {
  const asked = { key: "both-at-once", value: "8亿元" };
  const before = await count();
  const both = await Promise.all(Array.from({ length: 20 }, () => say(asked)));
  expect(new Set(both.map((each) => valueOf(each).seq)).size).toBe(1);
  expect(await count()).toBe(before + 1);
  expect(codeOf(await say({ ...asked, value: "9亿元" }))).toBe("keyReused");
});

test("a project is found by number, name, another name, or words that fit it alone", async () => {
  const { name } = { name: `${canary.yi}新材料项目` };
  for (const text of [
    `#${towns.yi}`,
    String(towns.yi),
    name,
    `${canary.yi}别名`,
    canary.yi,
    "queyi",
  ])
    expect(valueOf(await findProject(office, text))).toBe(towns.yi);
  expect(codeOf(await findProject(office, "新材料"))).toBe("severalProjects");
  expect(codeOf(await findProject(office, "没有的项目"))).toBe("noSuchProject");
  const town = await enter(ledger, "t-jia", "towns");
  expect(codeOf(await findProject(town, name))).toBe("noSuchProject");
});
