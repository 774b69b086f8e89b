import fc from "fast-check";
import { expect, test } from "vitest";
import { figureBy, refusedInFigure, yi } from "../operator-fixture.ts";
import { either } from "../operator-laws.ts";
import { standard } from "./standard.ts";

const byGroup = {
  operator: "standard",
  set: [
    { group: "park", amount: "20亿元" },
    { group: "town", amount: "5亿元" },
  ],
};

test(`its example: ${standard.example.zh}`, () => {
  expect(figureBy(byGroup, {})).toBe("500000000元");
  expect(figureBy({ ...byGroup, set: [byGroup.set[0]] }, {})).toBe("notApplicable");
});

test("it is the rule's own, whatever anybody states", () => {
  fc.assert(
    fc.property(either, fc.array(either, { maxLength: 4 }), (a, others) => {
      const peers = others.map((own) => ({ a: yi(own) }));
      expect(figureBy(byGroup, { own: { a: yi(a) }, peers })).toBe("500000000元");
    }),
    { numRuns: 30 },
  );
});

test("the first that fits the period is the one, and none that fits does not apply", () => {
  const set = [
    { in: "Q1", amount: "1亿元" },
    { in: "quarter", amount: "2亿元" },
    { in: "year", amount: "9亿元" },
  ];
  const by = (period: string) => figureBy({ operator: "standard", set }, { period });
  expect(["2017-Q1", "2017-Q2", "2017", "2017-03"].map(by)).toEqual([
    "100000000元",
    "200000000元",
    "900000000元",
    "notApplicable",
  ]);
});

test("all that is set is of one kind, for groups there are", () => {
  const [park] = byGroup.set;
  expect(refusedInFigure({ ...byGroup, set: [park, { group: "town", amount: "3亩" }] })).toEqual([
    "set",
  ]);
  expect(refusedInFigure({ ...byGroup, set: [{ group: "moon", amount: "3亩" }] })).toEqual([
    "set.0.group",
  ]);
});
