import fc from "fast-check";
import { expect, test } from "vitest";
import { cellAddress, columnName } from "./sheet.ts";

test("columns are named as Excel names them, from A to XFD", () => {
  expect([0, 25, 26, 51, 701, 702, 16_383].map(columnName)).toEqual([
    "A",
    "Z",
    "AA",
    "AZ",
    "ZZ",
    "AAA",
    "XFD",
  ]);
});

test("a column name read back as a number in base 26 is the column", () => {
  const read = (name: string) =>
    [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  fc.assert(fc.property(fc.nat(16_383), (column) => read(columnName(column)) === column));
});

test("a cell address is the column, then the row from 1", () => {
  expect(cellAddress(12, 1)).toBe("B12");
});
