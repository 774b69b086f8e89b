import fc from "fast-check";
import { expect, test } from "vitest";
import { figureBy, gapsBy, quarter, refusedInFigure } from "../operator-fixture.ts";
import { few, figureStaysMissing, numberOf } from "../operator-laws.ts";
import { countMonths } from "./count-months.ts";

const rule = { operator: "countMonths", of: "months", how: "over", than: "10亿元" };

function given(months: readonly (number | null)[]) {
  return { own: { months: quarter(months) }, period: "2017-Q1" };
}

test(`its example: ${countMonths.example.zh}`, () => {
  expect(figureBy(rule, given([10, 10.01, 3]))).toBe("1个月");
});

test("those over and those that are not are all months, in whatever order they stand; missing while one is unstated", () => {
  const months = fc.array(fc.option(few), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(months, few, (list, limit) => {
      const than = `${limit}亿元`;
      const stated = list.filter((each) => each !== null).length;
      const by = (how: string, own = list) => figureBy({ ...rule, how, than }, given(own));
      if (stated < list.length) expect(by("over")).toBe("missing");
      else {
        expect(Number(numberOf(by("over"))) + Number(numberOf(by("atMost")))).toBe(stated);
        expect(Number(numberOf(by("under"))) + Number(numberOf(by("atLeast")))).toBe(stated);
        expect(by("over", list.toReversed())).toBe(by("over"));
      }
    }),
    { numRuns: 50 },
  );
});

test("a month nobody stated is missing by name, not under the amount; another kind is refused", () => {
  expect(gapsBy(rule, given([12, null, null]))).toEqual(["months", "months"]);
  expect(figureBy({ ...rule, how: "under" }, given([12, null, null]))).toBe("missing");
  figureStaysMissing(rule, given([1, 2, 3]), ["months"]);
  expect(refusedInFigure({ ...rule, than: "10亩" })).toEqual(["than"]);
  expect(refusedInFigure({ ...rule, of: "a" })).toEqual(["of"]);
});
