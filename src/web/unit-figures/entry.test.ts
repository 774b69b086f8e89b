import { expect, test } from "vitest";
import { pasteColumn, withTyped } from "./entry.ts";

const units = [
  { id: 1, name: "甲镇" },
  { id: 2, name: "乙镇" },
  { id: 3, name: "丙 园区" },
];
const empty = new Map<number, string>();

test("bare figures go downwards from the unit pasted at; what lies below the last is told as dropped", () => {
  const { cells, dropped } = pasteColumn(empty, [["5"], ["6"], ["7"]], { units, unit: 2 });
  expect([...cells]).toEqual([
    [2, "5"],
    [3, "6"],
  ]);
  expect(dropped).toBe(1);
});

test("rows that name units find them by the name wherever they are pasted, and a head is no row", () => {
  const range = [
    ["单位", "税收"],
    ["1", "丙园区", "9"],
    ["2", "甲镇", "4"],
    ["3", "丁镇", "8"],
  ];
  const { cells, dropped } = pasteColumn(empty, range, { units, unit: 2 });
  expect([...cells]).toEqual([
    [3, "9"],
    [1, "4"],
  ]);
  expect(dropped).toBe(1);
});

test("a cell emptied again says nothing", () => {
  expect(withTyped(withTyped(empty, 1, "5"), 1, " ").size).toBe(0);
});
