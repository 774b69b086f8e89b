import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../../src/app/context.ts";
import { openPeriod, reportingDay } from "../../../src/app/reporting-day.ts";
import { showQueue } from "../../../src/app/show-queue.ts";
import { showReporting } from "../../../src/app/show-reporting.ts";
import { urgeUnits } from "../../../src/app/urge-units.ts";
import { openStore } from "../../../src/store/store.ts";
import { type TestLedger, codeOf, enter, openTestLedger, valueOf } from "../../harness/ledger.ts";
import { type Towns, makeTowns } from "../../harness/towns.ts";
import { type Desk, judge, openDesk, period, report, submit, type } from "./month-desk.ts";

let ledger: TestLedger;
let towns: Towns;
let desk: Desk;
let idle: Desk;

const district = "towns";
const on = (day: string, login = "t-office") => enter(ledger, login, { district, day });
const reporting = async (ctx: Ctx, given: { to?: string; months?: number } = {}) =>
  valueOf(await showReporting(ctx, { district, months: 3, ...given }));

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  desk = await openDesk(ledger, towns, "一镇");
  idle = await openDesk(ledger, towns, "二镇");
});
afterAll(() => ledger.close());

/** What a unit's cells say, oldest month first. */
async function cellsOf(ctx: Ctx, unit: number, given: { to?: string; months?: number } = {}) {
  const { cells } = await reporting(ctx, given);
  return cells.filter((cell) => cell.unit === unit).map((cell) => cell.state);
}

test("the wall ends with the last month that is over, and owing starts with the first report", async () => {
  const wall = await reporting(await on("2024-03-05"));
  expect(wall.periods.map((each) => [each.period, each.due])).toEqual([
    ["2023-12", "2024-01-05"],
    ["2024-01", "2024-02-05"],
    ["2024-02", "2024-03-05"],
  ]);
  expect([wall.open, wall.day]).toEqual(["2024-02", "2024-03-05"]);
  expect(wall.units.map((unit) => unit.name)).toEqual(["甲镇", "乙镇", "一镇", "二镇"]);
  expect(await cellsOf(await on("2024-03-05"), desk.unit)).toEqual(["notOwing", "notOwing", "due"]);
});

test("a month is due until its day, then late; while it runs it is not due", async () => {
  expect(await cellsOf(await on("2024-03-05"), desk.unit, { months: 1 })).toEqual(["due"]);
  expect(await cellsOf(await on("2024-03-06"), desk.unit, { months: 1 })).toEqual(["late"]);
  const running = { to: "2024-03", months: 1 };
  expect(await cellsOf(await on("2024-03-06"), desk.unit, running)).toEqual(["notDue"]);
});

test("the office urges who is late, once a day, and sees when it did", async () => {
  const late = await on("2024-03-07");
  const units = [idle.unit, idle.unit];
  expect(valueOf(await urgeUnits(late, { district, period, units }))).toEqual({ urged: 1 });
  expect(valueOf(await urgeUnits(late, { district, period, units }))).toEqual({ urged: 0 });
  const { cells } = await reporting(late, { months: 1 });
  expect(cells.find((cell) => cell.unit === idle.unit)).toMatchObject({
    state: "late",
    urged: "2024-03-07",
  });
  const next = await on("2024-03-08");
  expect(valueOf(await urgeUnits(next, { district, period, units }))).toEqual({ urged: 1 });
  const nowhere = { district, period, units: [towns.units.root] };
  expect(codeOf(await urgeUnits(next, nowhere))).toBe("noSuchUnit");
});

test("a submission after the day is late, in its cell and in the queue", async () => {
  const day = "2024-03-08";
  const own = { ...desk, ctx: await on(day, desk.login) };
  const id = await report(own);
  const office = await on(day);
  expect(await cellsOf(office, desk.unit, { months: 1 })).toEqual(["lateSubmitted"]);
  const queue = valueOf(await showQueue(office, { district }));
  expect(queue.items.map((item) => [item.unit.name, item.isLate, item.submittedOn])).toEqual([
    ["一镇", true, day],
  ]);
  expect(queue.reports.map((each) => [each.id, each.moves])).toEqual([[id, ["accept", "return"]]]);
  expect(queue.reasons.map((reason) => reason.id)).toContain("wrongUnit");
  valueOf(await judge(office, id, { standing: "returned", reason: "核对" }));
  expect(await cellsOf(office, desk.unit, { months: 1 })).toEqual(["returned"]);
  valueOf(await type(own, { monthDone: "1100万元", progress: "封顶" }));
  valueOf(await submit(own));
  valueOf(await judge(office, id, { standing: "accepted" }));
  expect(await cellsOf(office, desk.unit, { months: 1 })).toEqual(["accepted"]);
  const queued = valueOf(await showQueue(office, { district }));
  expect([queued.items, queued.reports]).toEqual([[], []]);
});

test("every morning everybody reads what waits for them: the town its own, the office who is late", async () => {
  const lines = async (day: string, login: string) =>
    (await reporting(await on(day, login))).digest.map((line) => line.text.zh);
  expect(await lines("2024-03-04", idle.login)).toEqual([
    "二镇：2024年2月月报 2024-03-05 截止，还没有报送。",
  ]);
  expect(await lines("2024-03-08", idle.login)).toEqual([
    "二镇：2024年2月月报已过 2024-03-05 的期限 3 天，还没有报送。",
  ]);
  expect(await lines("2024-03-08", "t-office")).toHaveLength(3);
  expect(await lines("2024-03-08", "t-leader")).toEqual([]);
  expect(await lines("2024-03-09", "t-office")).toEqual([]);
});

test("a unit owes nothing for months in which no project of its was known", async () => {
  const office = await on("2024-03-08");
  const { owner } = ledger;
  await sql`insert into report (tenant, unit_id, form, period) values ('towns', ${towns.units.jia}, 'month', '2023-12')`.execute(
    owner,
  );
  await sql`insert into report_step (tenant, report_id, step, by_person, by_unit, on_day)
    values ('towns', currval('report_id_seq'), 'submitted', ${office.actor.person}, 0, '2024-01-03')`.execute(
    owner,
  );
  expect(await cellsOf(office, towns.units.yi)).toEqual(["notOwing", "late", "late"]);
  expect(await cellsOf(office, towns.units.jia)).toEqual(["submitted", "late", "late"]);
});

test("a town's wall has its own line and nobody else's", async () => {
  const wall = await reporting(await on("2024-03-08", desk.login));
  expect(wall.units.map((unit) => unit.id)).toEqual([desk.unit]);
  expect(new Set(wall.cells.map((cell) => cell.unit))).toEqual(new Set([desk.unit]));
});

test("where a year's working days are unpublished nobody is called late, and the wall says why", async () => {
  const office = await on("2024-03-20");
  const { reporting: rule } = office.rules;
  const calendar = { ...rule.calendar, due: { workingDays: 5 } };
  const holidays = { years: {} };
  const rules = { ...office.rules, reporting: { ...rule, calendar, holidays } };
  const wall = await reporting({ ...office, rules }, { months: 1 });
  expect(wall.periods[0]).toMatchObject({
    due: null,
    dueUnknown: { code: "calendarUnpublished", params: { year: "2024" } },
  });
  expect(wall.cells.map((cell) => cell.state)).not.toContain("late");
});

test("the month to report is the last one over; once it is closed, the one under way; a sample's the one after its board", () => {
  const where = { rules: ledger.rules, today: "2024-03-05" };
  const own = { id: "", name: "", signedBy: "", sample: null, asOf: "2024-03-05" };
  const live = { ...where, district: own };
  expect(openPeriod(live, [])).toBe("2024-02");
  expect(openPeriod(live, ["2024-01", "2024-02"])).toBe("2024-03");
  const sample = { ...where, district: { ...own, sample: { zh: "", en: "" }, asOf: "2025-12-31" } };
  expect([reportingDay(sample), openPeriod(sample, [])]).toEqual(["2026-02-03", "2026-01"]);
});

test("wall and queue cost the same however many units report", async () => {
  let asked = 0;
  const counted = ledger.app.withPlugin({
    transformQuery: ({ node }) => {
      asked += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const ctx: Ctx = { ...(await on("2024-03-08")), store: openStore(counted) };
  const costOf = async (work: () => Promise<unknown>): Promise<number> => {
    asked = 0;
    await work();
    return asked;
  };
  const look = async () => [
    await costOf(() => reporting(ctx)),
    await costOf(() => showQueue(ctx, { district })),
  ];
  await report({ ...idle, ctx: await on("2024-03-08", idle.login) });
  const few = await look();
  await report(await openDesk(ledger, towns, "三镇"));
  await report(await openDesk(ledger, towns, "四镇"));
  const many = await look();
  console.info(`showReporting: ${many[0]} queries, showQueue: ${many[1]}`);
  expect(many).toEqual(few);
  expect(Math.max(...many)).toBeLessThanOrEqual(12);
});
