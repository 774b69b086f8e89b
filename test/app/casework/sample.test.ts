import { afterAll, beforeAll, expect, test } from "vitest";
import { listCases, openCase, showCase } from "../../../src/app/cases.ts";
import type { Ctx } from "../../../src/app/context.ts";
import { listLeads } from "../../../src/app/list-leads.ts";
import { loadCases } from "../../../src/app/sample-cases.ts";
import { showMorning } from "../../../src/app/show-reporting.ts";
import type { SampleCase } from "../../../src/catalogue/sample/cases.ts";
import { addEqualSteps } from "../../harness/equal-steps.ts";
import { enter, openTestLedger, type TestLedger, valueOf } from "../../harness/ledger.ts";
import { makeTowns, type Towns } from "../../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;
let projects: Readonly<Record<"jia" | "yi", number>>;

const district = "towns";
/** The sample's board is of the end of February: it stands still two days before the report on March is due. */
const asOf = "2024-02-29";
/** The day a visitor looks at it. */
const visited = "2026-11-20";

async function as(login: string, day = visited): Promise<Ctx> {
  const ctx = await enter(ledger, login, { district, day });
  const sample = { zh: "示例", en: "Sample" };
  return { ...ctx, district: { ...ctx.district, sample, asOf } };
}

const argued: SampleCase = {
  detector: "equal-steps",
  unit: "jia",
  by: "t-office",
  openedOn: "2024-03-05",
  note: "请附计量支付单",
  explained: { by: "t-jia", on: "2024-03-08", text: "按计划平均填报", papers: ["月报底稿"] },
  found: {
    by: "t-audit",
    on: "2024-03-11",
    finding: "real",
    text: "计量支付单每月不同",
    papers: ["计量支付台账", "银行回单"],
  },
  published: { by: "t-office", on: "2024-03-14", demand: "请限期更正。" },
};
/** Due on the first of April, two days before the sample stands still. */
const overdue: SampleCase = {
  detector: "equal-steps",
  unit: "yi",
  by: "t-audit",
  openedOn: "2024-03-25",
  note: "",
};
const unseen: SampleCase = { ...argued, detector: "split" };

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  const { units } = towns;
  projects = {
    jia: await addEqualSteps(await as("t-jia"), units.jia, "等额水厂项目"),
    yi: await addEqualSteps(await as("t-yi"), units.yi, "等额泵站项目"),
  };
  const people = new Map(
    await Promise.all(
      ["t-office", "t-audit", "t-jia", "t-yi"].map(
        async (login) => [login, (await as(login)).actor] as const,
      ),
    ),
  );
  const { store, rules, district: place } = await as("t-office");
  const past = { store, rules, district: place, people, units: new Map(Object.entries(units)) };
  await loadCases(past, [argued, unseen, overdue]);
});
afterAll(() => ledger.close());

const casesOn = async (ctx: Ctx, project?: number) =>
  valueOf(await listCases(ctx, { district, project })).cases;

test("a sample's case is argued by its own people, each on their own day; without a lead there is none", async () => {
  const office = await as("t-office");
  const cases = await casesOn(office);
  expect(cases.map(({ state, openedOn, due }) => [state, openedOn, due])).toEqual([
    ["open", "2024-03-25", "2024-04-01"],
    ["published", "2024-03-05", "2024-03-12"],
  ]);
  const whole = valueOf(await showCase(office, { district, id: cases[1]?.id ?? 0 }));
  expect(whole.steps.map(({ step, by, on }) => [step, by, on])).toEqual([
    ["explained", "t-jia", "2024-03-08"],
    ["found", "t-audit", "2024-03-11"],
    ["published", "t-office", "2024-03-14"],
  ]);
  expect(whole.steps[1]?.evidence).toEqual([{ label: "计量支付台账" }, { label: "银行回单" }]);
  const { circulars } = valueOf(await listCases(office, { district }));
  expect(circulars).toMatchObject([{ number: 1, issuedOn: "2024-03-14", by: "t-office" }]);
  const { detectors } = valueOf(await listLeads(office, { district, offset: 0, limit: 1 }));
  expect(detectors.find(({ id }) => id === "equal-steps")).toMatchObject({ precision: 100 });
});

test("in a sample the clock of a case stands still where the sample does, whenever it is looked at", async () => {
  for (const day of [visited, "2027-11-19"]) {
    const { digest } = valueOf(await showMorning(await as("t-yi", day), { district }));
    const [line] = digest.filter((each) => each.kind === "explain");
    expect(line).toMatchObject({ due: "2024-04-01", isLate: true });
    expect(line?.text.zh).toContain("说明已过 2024-04-01 的期限 2 天");
  }
});

test("a case that a visitor opens in a sample has its time from the day the sample stands at", async () => {
  const office = await as("t-office");
  await addEqualSteps(await as("t-jia"), towns.units.jia, "等额粮库项目");
  const { leads } = valueOf(await listLeads(office, { district, offset: 0, limit: 50 }));
  const lead = leads.find((each) => each.detector === "equal-steps" && each.case === null);
  const opened = valueOf(await openCase(office, { district, key: lead?.key ?? "", note: "" }));
  // Qingming and the Monday after a weekend lie between.
  expect(opened).toMatchObject({ openedOn: "2024-04-03", due: "2024-04-11", isLate: false });
});

test("the cases on one project are told apart from all others, and each unit reads its own", async () => {
  const office = await as("t-office");
  for (const project of Object.values(projects)) {
    const cases = await casesOn(office, project);
    expect(cases.map((each) => each.projects.map(({ id }) => id))).toEqual([[project]]);
  }
  expect(await casesOn(await as("t-yi"), projects.jia)).toEqual([]);
  expect(await casesOn(await as("t-yi"), projects.yi)).toHaveLength(1);
});
