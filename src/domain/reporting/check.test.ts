import fc from "fast-check";
import { expect, test } from "vitest";
import { type Fact } from "../ledger/fact.ts";
import { say } from "../refusal/say.ts";
import { type Finding, type Entry } from "./check-input.ts";
import { checkReport, keyOf, unsettled } from "./check.ts";
import { checking, day, entry, fact, sheet, wan } from "./reporting-fixture.ts";

const plan = { kind: "planned" } as const;
const progress = entry("progress", "桩基施工");
const planned = fact("yearPlan", wan(12_000), { ...plan, period: "2024" });
const total = fact("total", wan(50_000), plan);

function month(number: number, amount: number): Fact {
  return fact("monthDone", wan(amount), { period: `2024-0${number}` });
}

const months = [month(1, 900), month(2, 1000), month(3, 1100), month(4, 1000), month(5, 950)];

function found(facts: readonly Fact[], entries: readonly Entry[]): Finding[] {
  return checkReport(checking(facts, [progress, ...entries]));
}

function codes(facts: readonly Fact[], entries: readonly Entry[]): string[] {
  return found(facts, entries).map(({ level, refusal }) => `${level} ${refusal.code}`);
}

function sentence(facts: readonly Fact[], entries: readonly Entry[]): string[] {
  return found(facts, entries).map(({ refusal }) => say(refusal, "zh"));
}

const done = entry("monthDone", wan(1000));

test("an ordinary month has nothing wrong and nothing odd", () => {
  expect(codes([planned, total, ...months], [done])).toEqual([]);
  expect(codes([planned, total, ...months], [done, entry("yearDone", wan(5950))])).toEqual([]);
});

test("what must be answered and is not is an error; a forecast answers for a node", () => {
  const start = fact("start", day("2024-06"), plan);
  expect(
    checkReport(checking([planned, start], [])).map((each) => each.cells[0]?.attribute),
  ).toEqual(["monthDone", "progress", "start"]);
  const forecast = entry("start", day("2024-09"), { kind: "forecast" });
  expect(codes([planned, start], [done, forecast])).toEqual([]);
});

test("the year is this month and the months before", () => {
  expect(sentence([planned, ...months], [done, entry("yearDone", wan(6000))])).toEqual([
    "本年累计填的是6000万元，但本月1000万元加以前各月4950万元是5950万元，相差50万元。请核对本月和累计。",
  ]);
});

test("a year rounded to 万元 may be off by half of one and no more", () => {
  const off = (yuan: string) => entry("yearDone", { ...wan(0), amount: `5950${yuan}.00` });
  expect(codes([planned, ...months], [done, off("5000")])).toEqual([]);
  expect(codes([planned, ...months], [done, off("5001")])).toEqual(["error reportYearOff"]);
});

test("with a month unknown the year is only held to be no less than the months known", () => {
  const some = months.slice(1);
  expect(codes([planned, ...some], [done, entry("yearDone", wan(9999))])).toEqual([]);
  expect(codes([planned, ...some], [done, entry("yearDone", wan(5000))])).toEqual([
    "error reportYearBelow",
  ]);
});

test("months before the start month are not waited for", () => {
  const started = fact("start", day("2024-03"));
  const some = months.slice(2);
  expect(codes([planned, started, ...some], [done, entry("yearDone", wan(5950))])).toEqual([
    "error reportYearOff",
  ]);
});

test("an identity over inexact figures proves nothing", () => {
  const nearly = entry("yearDone", { ...wan(6000), qualifier: "nearly" });
  expect(codes([planned, ...months], [done, nearly])).toEqual([]);
});

test("the total is last year's end and this year", () => {
  const before = fact("toLastYear", wan(20_000));
  const typed = [done, entry("sinceStart", wan(26_000))];
  expect(sentence([planned, before, ...months], typed)).toEqual([
    "自开工累计填的是2.6亿元，但截至上年底2亿元加本年累计5950万元是2.595亿元，相差50万元。请核对这三项。",
  ]);
  expect(codes([planned, before, ...months], [done, entry("sinceStart", wan(25_950))])).toEqual([]);
  const old = fact("toLastYear", wan(20_000), { validFrom: "2023-01-01" });
  expect(codes([planned, old, ...months], typed)).toEqual([]);
});

test("parts make the whole where all are stated", () => {
  const year = entry("yearDone", wan(5950));
  const parts = [entry("works", wan(5000)), entry("equipmentBought", wan(900))];
  expect(codes([planned, ...months], [done, year, ...parts])).toEqual(["error reportPartsOff"]);
  expect(codes([planned, ...months], [done, year, ...parts.slice(1)])).toEqual([]);
  const more = entry("yearPlan", wan(60_000), plan);
  expect(codes([total, ...months], [done, more])).toEqual(["error reportPartsOver"]);
});

test("a month above the total is one error and not four remarks more", () => {
  const before = fact("toLastYear", wan(44_500));
  expect(codes([total, before, ...months], [entry("monthDone", wan(60_000))])).toEqual([
    "error reportMonthAboveTotal",
    "warning reportMonthTimesLast",
  ]);
});

test("a month above what is left of the total is told with the figures", () => {
  const before = fact("toLastYear", wan(44_500));
  expect(sentence([total, before, ...months], [done])).toEqual([
    "本月完成1000万元，但计划总投资5亿元减去此前已完成的4.945亿元只剩550万元。请核对；总投资有调整的，请说明。",
  ]);
  const running = fact("sinceStart", wan(49_450), { validFrom: "2024-05-31" });
  expect(codes([total, running], [done])).toEqual(["warning reportMonthAboveLeft"]);
  const withThis = fact("sinceStart", wan(49_450), { validFrom: "2024-06-30" });
  expect(codes([total, withThis], [done])).toEqual([]);
});

test("far above the plan's pace, last month or a share of the total is odd, the limit itself is not", () => {
  expect(codes([planned], [entry("monthDone", wan(3000))])).toEqual([]);
  expect(sentence([planned], [entry("monthDone", wan(3100))])).toEqual([
    "本月完成3100万元，是年度计划月均1000万元（1.2亿元÷12）的 3.1 倍，超过 3 倍。请核对或说明。",
  ]);
  expect(codes([month(5, 100)], [entry("monthDone", wan(500))])).toEqual([]);
  expect(codes([month(5, 100)], [entry("monthDone", wan(501))])).toEqual([
    "warning reportMonthTimesLast",
  ]);
  expect(codes([month(5, 0)], [entry("monthDone", wan(501))])).toEqual([]);
  expect(codes([total], [entry("monthDone", wan(15_000))])).toEqual([]);
  expect(codes([total], [entry("monthDone", wan(15_001))])).toEqual(["warning reportMonthShare"]);
});

test("the figure of the two months before is odd, a standstill is not", () => {
  expect(codes([month(4, 7), month(5, 7)], [entry("monthDone", wan(7))])).toEqual([
    "warning reportMonthRepeated",
  ]);
  expect(codes([month(4, 8), month(5, 7)], [entry("monthDone", wan(7))])).toEqual([]);
  expect(codes([month(4, 0), month(5, 0)], [entry("monthDone", wan(0))])).toEqual([]);
});

test("a month that takes something back says what", () => {
  expect(codes([], [entry("monthDone", wan(-5))])).toEqual(["error reportMonthNegative"]);
  expect(codes([], [entry("monthDone", wan(-5), { note: "核减三月" })])).toEqual([]);
});

const photo = [{ kind: "photo", label: "现场" }] as const;

test("a node happened neither in the future nor unexplained in another month", () => {
  const at = (text: string) => codes([], [done, entry("start", day(text), { evidence: photo })]);
  expect(at("2024-06-11")).toEqual([]);
  expect(at("2024年6月")).toEqual([]);
  expect(at("2024-07-06")).toEqual(["error reportNodeFuture"]);
  expect(at("2024年7月")).toEqual(["warning reportNodeOutside"]);
  expect(at("2024-05-31")).toEqual(["warning reportNodeOutside"]);
  expect(at("2024-07-01")).toEqual(["warning reportNodeOutside"]);
});

test("a forecast speaks of days to come", () => {
  const at = (text: string) => codes([], [done, entry("start", day(text), { kind: "forecast" })]);
  expect(at("2024-07-04")).toEqual(["error reportForecastPast"]);
  expect(at("2024-07")).toEqual([]);
});

test("topping lies before no start, and days that may agree pass", () => {
  const start = fact("start", day("2024-06-11"));
  const topped = (text: string) => [done, entry("topping", day(text))];
  expect(sentence([start], topped("2024-06-10"))).toEqual([
    "“封顶”（2024年6月10日）早于“开工”（2024年6月11日），先后颠倒。请核对两个日期。",
  ]);
  expect(codes([start], topped("2024-06"))).toEqual([]);
  const part = entry("topping", day("2024-06-10"), { scope: "二期" });
  expect(codes([start], [done, part])).toEqual([]);
  const ledgerOnly = [start, fact("topping", day("2024-02"))];
  const signed = entry("signing", day("2024-06-03"));
  expect(codes(ledgerOnly, [done, signed])).toEqual([]);
});

test("a start without evidence names what the lifecycle asks for; a sheet's cell is none", () => {
  const cell = [{ kind: "cell", label: "Sheet1!B2" }] as const;
  const [warning] = found([], [done, entry("start", day("2024-06-11"), { evidence: cell })]);
  expect(warning && say(warning.refusal, "zh")).toBe(
    "“开工”填为已完成，还没有佐证：施工许可证。请上传，或说明何时补。",
  );
  expect(warning && say(warning.refusal, "en")).toContain("building permit");
});

test("figures of another currency are not compared", () => {
  const dollars = entry("monthDone", { ...wan(60_000), currency: "USD" });
  expect(codes([planned, total, ...months], [dollars, entry("yearDone", wan(6000))])).toEqual([]);
});

test("an error is settled by nothing; a warning by a word or a knowing yes, for these figures only", () => {
  const odd = found([planned], [entry("monthDone", wan(3100))]);
  const other = found([planned], [entry("monthDone", wan(3200))]);
  const key = odd[0] ? keyOf(odd[0]) : "";
  expect(unsettled(odd, [])).toEqual(odd);
  expect(unsettled(odd, [{ key, note: " " }])).toEqual(odd);
  expect(unsettled(odd, [{ key, note: "集中付款" }])).toEqual([]);
  expect(unsettled(odd, [{ key, knowingly: true }])).toEqual([]);
  expect(unsettled(other, [{ key, knowingly: true }])).toEqual(other);
  const wrong = found([], [entry("monthDone", wan(-1))]);
  const all = wrong.map((each) => ({ key: keyOf(each), knowingly: true }) as const);
  expect(unsettled(wrong, all)).toEqual(wrong);
});

test("a check the form leaves out is not made", () => {
  const bare = {
    ...sheet,
    form: { ...sheet.form, checks: { tolerance: "0", sums: [], order: [] } },
  };
  const input = checking([total], [progress, entry("monthDone", wan(-60_000))]);
  expect(checkReport({ ...input, sheet: bare })).toEqual([]);
});

test("any figures are checked without a failure, and months that add up are never called off", () => {
  const amount = fc.integer({ min: 0, max: 99_999 });
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 5, maxLength: 5 }),
      amount,
      amount,
      (five, now, base) => {
        const facts = five.map((each, place) => month(place + 1, each));
        const year = [...five, now].reduce((a, b) => a + b, 0);
        const entries = [
          progress,
          entry("monthDone", wan(now)),
          entry("yearDone", wan(year)),
          entry("sinceStart", wan(base + year)),
        ];
        const input = checking([fact("toLastYear", wan(base)), planned, ...facts], entries);
        expect(checkReport(input).filter((each) => each.level === "error")).toEqual([]);
        const wrong = entries.with(3, entry("sinceStart", wan(base + year + 1)));
        expect(
          checkReport({ ...input, entries: wrong }).map((each) => each.refusal.code),
        ).toContain("reportTotalOff");
      },
    ),
  );
});
