import { afterAll, beforeAll, expect, test } from "vitest";
import { loadSample } from "../../../src/app/load-sample.ts";
import { showMonth } from "../../../src/app/show-month.ts";
import { showReporting } from "../../../src/app/show-reporting.ts";
import { sampleDistrict, sampleSeed } from "../../../src/catalogue/sample/generator.ts";
import { type TestLedger, enter, openTestLedger, valueOf } from "../../harness/ledger.ts";

let ledger: TestLedger;
const day = "2024-12-20";

beforeAll(async () => {
  ledger = await openTestLedger("published");
  const { owner, store, rules } = ledger;
  const sample = sampleDistrict({ seed: sampleSeed, projects: 30, months: 6, units: 3 });
  const given = { passwordHash: "", progress: () => undefined };
  await loadSample({ owner, store, rules, today: day }, sample, given);
});
afterAll(() => ledger.close());

async function wallOf(login: string, district: string) {
  const ctx = await enter(ledger, login, { district, day });
  return valueOf(await showReporting(ctx, { district, months: 7 }));
}

test("a sample's past months are accepted, and the month after its board waits to be reported", async () => {
  const wall = await wallOf("s-office", "sample");
  expect([wall.open, wall.day]).toEqual(["2024-07", "2024-08-03"]);
  expect(wall.units).toHaveLength(3);
  const statesOf = (period: string) =>
    new Set(wall.cells.filter((cell) => cell.period === period).map((cell) => cell.state));
  for (const period of ["2024-02", "2024-03", "2024-04", "2024-05", "2024-06"])
    expect([period, statesOf(period)]).toEqual([period, new Set(["accepted"])]);
  expect(statesOf("2024-07")).toEqual(new Set(["due"]));
});

test("in a sample a town finds its month open with last month beside it", async () => {
  const ctx = await enter(ledger, "s-park-1", { district: "sample", day });
  const unit = ctx.actor.unit;
  const month = valueOf(await showMonth(ctx, { district: "sample", unit, period: "2024-07" }));
  expect(month.report).toMatchObject({
    phase: "draft",
    due: "2024-08-05",
  });
  const asks = month.rows.flatMap((row) => row.asks);
  expect(asks.some((ask) => ask.attribute === "monthDone" && ask.last !== null)).toBe(true);
  expect(asks.some((ask) => ask.attribute === "yearDone")).toBe(false);
});

test("what newspapers printed is nobody's report: no past month of 通州 is called reported or late", async () => {
  const wall = await wallOf("office", "tongzhou");
  expect(wall.open).toBe("2024-03");
  const past = wall.cells.filter((cell) => cell.period < wall.open);
  expect(new Set(past.map((cell) => cell.state))).toEqual(new Set(["notOwing"]));
});
