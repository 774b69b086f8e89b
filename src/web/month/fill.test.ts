import { expect, test } from "vitest";
import { clear, fill } from "./fill.ts";
import { attributesFixture, knownFixture, monthFixture, rowFixture } from "./month-fixture.ts";
import { sheetOf } from "./sheet.ts";

const sheet = sheetOf(
  monthFixture([rowFixture(1, { known: [knownFixture()] }), rowFixture(2), rowFixture(3)]),
  attributesFixture,
);
const texts: Record<string, string> = { "2|monthDone|": "5" };
const textOf = (key: string) => texts[key] ?? "";
const at = (row: number, column: number) => ({ row, column });
const only = (row: number, column: number) => ({ from: at(row, column), to: at(row, column) });

test("a range runs down and right from the active cell", () => {
  const pasted = [
    ["10", "封顶"],
    ["20", "进场"],
  ];
  expect(fill(sheet, only(1, 0), { pasted, textOf })).toEqual({
    changes: [
      { key: "2|monthDone|", before: "5", after: "10" },
      { key: "2|progress|", before: "", after: "封顶" },
      { key: "3|monthDone|", before: "", after: "20" },
      { key: "3|progress|", before: "", after: "进场" },
    ],
    skipped: 0,
    tooLong: 0,
  });
});

test("values that meet a cell which asks nothing, or fall off the sheet, are counted and change nothing", () => {
  const pasted = [["1", "a", "2.3"], ["2"], ["3"], ["4"]];
  const { changes, skipped } = fill(sheet, only(0, 0), { pasted, textOf });
  expect(changes.map(({ key }) => key)).toEqual([
    "1|monthDone|",
    "1|progress|",
    "2|monthDone|",
    "3|monthDone|",
  ]);
  expect(skipped).toBe(2);
});

test("an empty cell of the range leaves what is there", () => {
  expect(fill(sheet, only(1, 0), { pasted: [["", "x"]], textOf }).changes).toEqual([
    { key: "2|progress|", before: "", after: "x" },
  ]);
});

test("one value fills the whole selection", () => {
  const selection = { from: at(2, 0), to: at(0, 0) };
  const { changes } = fill(sheet, selection, { pasted: [[" 0 "]], textOf });
  expect(changes.map(({ after }) => after)).toEqual(["0", "0", "0"]);
});

test("clearing changes only what holds something", () => {
  expect(clear(sheet, { from: at(0, 0), to: at(2, 2) }, textOf)).toEqual([
    { key: "2|monthDone|", before: "5", after: "" },
  ]);
});

test("a value longer than a cell takes is left out whole and counted, and the others are pasted", () => {
  const pasted = [["x".repeat(2001), "封顶"]];
  expect(fill(sheet, only(1, 0), { pasted, textOf })).toEqual({
    changes: [{ key: "2|progress|", before: "", after: "封顶" }],
    skipped: 0,
    tooLong: 1,
  });
});
