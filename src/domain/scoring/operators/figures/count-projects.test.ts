import fc from "fast-check";
import { expect, test } from "vitest";
import { sumRational } from "../../rational.ts";
import { figureBy, gapsBy, refusedInFigure, yi } from "../operator-fixture.ts";
import { few, numberOf } from "../operator-laws.ts";
import { countProjects } from "./count-projects.ts";

const rule = { operator: "countProjects", where: { of: "pa", atLeast: "1亿元" } };
const lists = fc.array(fc.option(few), { maxLength: 8 });

function projects(list: readonly (number | null)[]) {
  return { projects: list.map((pa) => (pa === null ? {} : { pa: yi(pa) })) };
}

test(`its example: ${countProjects.example.zh}`, () => {
  expect(figureBy(rule, projects([1, 2, 3, 9, 1, 0]))).toBe("5个");
});

test("those that meet a condition, those that do not, and those that cannot be told are all there are", () => {
  fc.assert(
    fc.property(lists, (list) => {
      const given = projects(list);
      const told = list.some((each) => each !== null);
      const [yes, no] = [rule, { ...rule, where: { not: rule.where } }].map((each) =>
        figureBy(each, given),
      );
      if (list.length > 0 && !told) expect([yes, no]).toEqual(["missing", "missing"]);
      else {
        const open = gapsBy(rule, given).length;
        expect(sumRational([numberOf(yes ?? ""), numberOf(no ?? ""), String(open)])).toBe(
          String(list.length),
        );
      }
    }),
    { numRuns: 50 },
  );
});

test("the order of projects changes nothing, and a coefficient of one is counting", () => {
  fc.assert(
    fc.property(fc.array(few, { maxLength: 8 }), (list) => {
      expect(figureBy(rule, projects(list.toReversed()))).toBe(figureBy(rule, projects(list)));
      const ones = { projects: list.map((pa) => ({ pa: yi(pa) })) };
      expect(figureBy({ operator: "countProjects" }, ones)).toBe(`${list.length}个`);
    }),
    { numRuns: 40 },
  );
});

test("where none can be told there is no number, not a zero", () => {
  expect(figureBy(rule, projects([null, null]))).toBe("missing");
  expect(figureBy(rule, projects([]))).toBe("0个");
});

test("a project that cannot be told is missing by name and not counted; a condition of units is refused", () => {
  expect([figureBy(rule, projects([2, null])), gapsBy(rule, projects([2, null]))]).toEqual([
    "1个",
    ["pa"],
  ]);
  expect(refusedInFigure({ ...rule, where: { of: "a", atLeast: "1亿元" } })).toEqual(["where.of"]);
  expect(refusedInFigure({ ...rule, where: { of: "pa", atLeast: "1亩" } })).toEqual([
    "where.atLeast",
  ]);
});
