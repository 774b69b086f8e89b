import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRange, printRange } from "./range-text.ts";

test("a range copied from a spreadsheet reads as rows of cells; its last line break makes no row", () => {
  expect(parseRange("812\t主体封顶\r\n1,305.5\t\r\n")).toEqual([
    ["812", "主体封顶"],
    ["1,305.5", ""],
  ]);
  expect(parseRange("a\nb")).toEqual([["a"], ["b"]]);
  expect(parseRange("a\rb\r")).toEqual([["a"], ["b"]]);
});

test("one value is one cell, and nothing is one empty cell", () => {
  expect(parseRange("812")).toEqual([["812"]]);
  expect(parseRange("")).toEqual([[""]]);
});

test("a quoted cell keeps its line breaks, tabs and quotes", () => {
  expect(parseRange('1\t"第一行\n第二行\t""加快""。"\r\n2\t三')).toEqual([
    ["1", '第一行\n第二行\t"加快"。'],
    ["2", "三"],
  ]);
});

test("a quote that closes nothing is a quote", () => {
  expect(parseRange('6" 管\t"开\tb')).toEqual([['6" 管', '"开', "b"]]);
});

test("an empty row in the middle stays a row, so that the ones below keep their places", () => {
  expect(parseRange("1\n\n3\n")).toEqual([["1"], [""], ["3"]]);
});

test("what is printed reads back, whatever the cells hold", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "数", "\t", "\n", "\r", '"', " ", ",") });
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    // A last row of one empty cell and no row at all are the same text.
    .filter((all) => all[all.length - 1]?.join("") !== "" || all[0]?.length !== 1);
  fc.assert(
    fc.property(rows, (all) => {
      expect(parseRange(printRange(all))).toEqual(all);
    }),
  );
});
