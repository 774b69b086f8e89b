import fc from "fast-check";
import { expect, test } from "vitest";
import {
  agreeQualifiers,
  compareQualifier,
  joinQualifiers,
  splitQualifier,
  type Qualifier,
} from "./qualifier.ts";
import { qualifyEn, qualifyZh } from "./qualify.ts";

const any = fc.constantFrom<Qualifier>("exact", "nearly", "over", "odd", "about");

test.each([
  ["近125亿", "nearly", "125亿"],
  ["接近125亿", "nearly", "125亿"],
  ["超过5", "over", "5"],
  ["300+", "over", "300"],
  ["2000余", "odd", "2000"],
  ["大约3.5亿", "about", "3.5亿"],
  ["3.5亿左右", "about", "3.5亿"],
  ["~5", "about", "5"],
  ["约2000余", "about", "2000"],
  ["超2000余", "over", "2000"],
  ["125", "exact", "125"],
])("%s is %s of %s", (text, qualifier, rest) => {
  expect(splitQualifier(text)).toEqual({ qualifier, rest });
});

test("a little less and a little more contradict", () => {
  expect(splitQualifier("近2000余")).toBeNull();
  expect(agreeQualifiers("over", "nearly")).toBeNull();
});

test("余 stands behind a round number, otherwise behind 万 or 亿", () => {
  expect(qualifyZh({ number: "2000", unit: "万元" }, "odd")).toBe("2000余万元");
  expect(qualifyZh({ number: "5.2", unit: "亿元" }, "odd")).toBe("5.2亿余元");
  expect(qualifyZh({ number: "621", unit: "亩" }, "odd")).toBe("621余亩");
});

test("what is said is split off again, in both languages", () => {
  fc.assert(
    fc.property(any, fc.nat(), (qualifier, number) => {
      const en = qualifyEn(String(number), qualifier).replaceAll(" ", "");
      expect(splitQualifier(en)).toEqual({ qualifier, rest: String(number) });
      fc.pre(qualifier !== "odd");
      expect(splitQualifier(qualifyZh({ number: String(number), unit: "" }, qualifier))).toEqual({
        qualifier,
        rest: String(number),
      });
    }),
  );
});

test("joining is commutative, associative, idempotent, and exact changes nothing", () => {
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(joinQualifiers(a, b)).toBe(joinQualifiers(b, a));
      expect(joinQualifiers(joinQualifiers(a, b), c)).toBe(joinQualifiers(a, joinQualifiers(b, c)));
      expect(joinQualifiers(a, a)).toBe(a);
      expect(joinQualifiers(a, "exact")).toBe(a);
    }),
  );
});

test("qualifiers are in total order, about level with exact", () => {
  const mixed: Qualifier[] = ["over", "about", "odd", "nearly"];
  expect(mixed.toSorted(compareQualifier)).toEqual(["nearly", "about", "odd", "over"]);
  expect(compareQualifier("about", "exact")).toBe(0);
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(compareQualifier(a, b) + compareQualifier(b, a)).toBe(0);
      if (compareQualifier(a, b) <= 0 && compareQualifier(b, c) <= 0)
        expect(compareQualifier(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
