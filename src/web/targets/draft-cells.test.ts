import { expect, test } from "vitest";
import { cellsOf } from "../plan/draft-entries.ts";
import { pasteRange } from "./draft-cells.ts";

const places = {
  units: [
    { id: 1, names: ["全区", "示例区"] },
    { id: 2, names: ["甲园区"] },
    { id: 3, names: ["乙镇"] },
  ],
  targets: [
    { id: "starts", names: ["新开工项目", "Projects started"] },
    { id: "investment", names: ["完成投资"] },
  ],
};
const paste = (text: string, unit = 1, target = "starts") =>
  pasteRange({}, cellsOf(text), { places, unit, target });

test("bare figures fill from the cell pasted at, rightwards and downwards; the rest is dropped", () => {
  expect(paste("6\t10.5\t7\n4\t3\n1\t1", 2)).toEqual({
    2: { starts: "6", investment: "10.5" },
    3: { starts: "4", investment: "3" },
  });
  expect(paste("6\t10.5", 2, "investment")).toEqual({ 2: { investment: "6" } });
});

test("a sheet with names finds its place wherever it is pasted, in its own order", () => {
  const sheet =
    "单位\t完成投资（亿元）\t新开工 项目\n乙镇\t3\t4\n甲园区\t10.5\t6\n别的镇\t9\t9\n全区\t13.5\t10";
  expect(paste(sheet, 3, "investment")).toEqual({
    1: { starts: "10", investment: "13.5" },
    2: { starts: "6", investment: "10.5" },
    3: { starts: "4", investment: "3" },
  });
});

test("names of units alone, or of targets alone, are enough", () => {
  expect(paste("1\t乙镇\t4\t3", 2)).toEqual({ 3: { starts: "4", investment: "3" } });
  expect(paste("完成投资\t新开工项目\n10.5\t6", 2)).toEqual({
    2: { starts: "6", investment: "10.5" },
  });
});

test("what the range does not speak of stays", () => {
  const cells = { 2: { starts: "1", investment: "2" } };
  expect(pasteRange(cells, [["5"]], { places, unit: 2, target: "starts" })).toEqual({
    2: { starts: "5", investment: "2" },
  });
});
