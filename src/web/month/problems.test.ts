import { expect, test } from "vitest";
import { hindrancesOf } from "./hindrances.ts";
import { attributesFixture, monthFixture, rowFixture } from "./month-fixture.ts";
import { mergeOutbox } from "./outbox.ts";
import type { Finding } from "./month-types.ts";
import { summarise } from "./problems.ts";
import type { Reading } from "./read-cell.ts";
import { sheetOf } from "./sheet.ts";

const cell = { attribute: "monthDone", kind: "actual", scope: "", period: "2026-01" };
const finding = (key: string, level: Finding["level"], code: string): Finding => ({
  key,
  level,
  refusal: { code, params: {} },
  note: null,
  cells: [cell],
});

function summaryOf(findings: Finding[], more: { notes?: object; reading?: Reading } = {}) {
  const month = monthFixture([rowFixture(1, { findings }), rowFixture(2)]);
  const texts = { "1|monthDone|": "9000", "1|progress|": "封顶", "2|monthDone|": " " };
  return summarise({
    sheet: sheetOf(month, attributesFixture),
    rows: month.rows,
    texts,
    notes: { ...more.notes },
    readings: new Map(more.reading ? [["1|monthDone|", more.reading]] : []),
  });
}

test("an empty required cell is missing, and the server's word for it is not repeated as a finding", () => {
  const summary = summaryOf([finding("k", "error", "reportLacks")]);
  expect(summary.problems).toEqual([]);
  expect(summary.missing).toEqual(["2|monthDone|", "2|progress|"]);
  expect([summary.asked, summary.filled, summary.projects]).toEqual([4, 2, 2]);
  expect(summary.done).toEqual([1]);
});

test("a warning stands in the way until it has a word", () => {
  const warning = finding("w", "warning", "reportMonthTimesLast");
  const open = summaryOf([warning]);
  expect([open.open, open.explained, open.done]).toEqual([1, 0, []]);
  const settled = summaryOf([warning], { notes: { w: "集中到货" } });
  expect([settled.open, settled.explained, settled.done]).toEqual([0, 1, [1]]);
});

test("errors come before warnings, and what cannot be read is said once", () => {
  const reading: Reading = { state: "refused", refusal: { code: "notMoney", params: {} } };
  const summary = summaryOf(
    [finding("w", "warning", "reportMonthTimesLast"), finding("e", "error", "notMoney")],
    { reading },
  );
  expect(summary.problems.map(({ refusal }) => refusal.code)).toEqual(["notMoney"]);
  const both = summaryOf([
    finding("w", "warning", "reportMonthTimesLast"),
    finding("e", "error", "reportMonthAboveTotal"),
  ]);
  expect(both.problems.map(({ level }) => level)).toEqual(["error", "warning"]);
});

test("the hindrances name the count and the first cell of each kind", () => {
  const drafts = { "1|monthDone|": "9000" };
  const at = "2026-02-03T01:00:00Z";
  const merged = mergeOutbox(drafts, { "1|monthDone|": { text: "1", base: "5", at } });
  const summary = summaryOf([finding("w", "warning", "reportMonthTimesLast")]);
  expect(hindrancesOf(summary, merged)).toEqual([
    { why: "missing", count: 2, key: "2|monthDone|" },
    { why: "open", count: 1, key: "1|monthDone|" },
    { why: "conflicts", count: 1, key: "1|monthDone|" },
  ]);
});
