import fc from "fast-check";
import { expect, test } from "vitest";
import { multiplyDecimal, scaleDecimal } from "./decimal.ts";
import { compareQuantity, convert, parseQuantity } from "./quantity.ts";
import { printQuantity } from "./print-quantity.ts";
import type { Quantity } from "./quantity.ts";
import { units } from "./unit-table.ts";
import type { Qualifier } from "./qualifier.ts";

/** The reading in short: `odd 2000 人`, or the code of the refusal. */
function say(text: string, unit: string): string {
  const result = parseQuantity(text, unit);
  if (!result.ok) return result.refusal.code;
  const { number, unit: own, qualifier } = result.value;
  return qualifier === "exact" ? `${number} ${own}` : `${qualifier} ${number} ${own}`;
}

function quantity(text: string): Quantity {
  const result = parseQuantity(text, "");
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

function order(a: Quantity, b: Quantity): number {
  const result = compareQuantity(a, b);
  return result.ok ? result.value : Number.NaN;
}

const anyNumber = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => scaleDecimal(digits.toString(), -places));
const anyQualifier = fc.constantFrom<Qualifier>("exact", "nearly", "over", "odd", "about");
const anyQuantity = fc.record({
  number: anyNumber,
  unit: fc.constantFrom(...units.map((unit) => unit.id)),
  qualifier: anyQualifier,
});
const anyArea = fc.record({
  number: fc.constantFrom("0", "1", "1.5", "15", "2000", "3", "10000"),
  unit: fc.constantFrom("亩", "㎡", "万㎡", "公顷"),
  qualifier: anyQualifier,
});

test.each([
  ["621", "亩", "621 亩"],
  ["197亩", "㎡", "197 亩"],
  ["23.6", "万㎡", "23.6 万㎡"],
  ["23.6万㎡", "亩", "23.6 万㎡"],
  ["23.6万平方米", "", "23.6 万㎡"],
  ["约11万方", "", "about 11 万㎡"],
  ["2.3万", "㎡", "2.3 万㎡"],
  ["2.3万", "万㎡", "2.3 万㎡"],
  ["1.2亿㎡", "", "120000000 ㎡"],
  ["2000余", "人", "odd 2000 人"],
  ["2000余人", "", "odd 2000 人"],
  ["300+", "人", "over 300 人"],
  ["超30家", "", "over 30 家"],
  ["5万人", "", "50000 人"],
  ["12GW", "", "12 GW"],
  ["12 gw", "", "12 GW"],
  ["2 GWh", "", "2 GWh"],
  ["9.6万吨/日", "", "9.6 万吨/日"],
  ["9.6万吨/天", "吨/日", "9.6 万吨/日"],
  ["278万吨", "", "278 万吨"],
  ["5百万吨", "", "5000000 吨"],
  ["24.097", "万元/亩", "24.097 万元/亩"],
  ["１００％", "", "100 %"],
  ["-3.5%", "", "-3.5 %"],
  ["−3.5", "%", "-3.5 %"],
  ["三百台", "", "300 台"],
  ["nearly 621 mu", "", "nearly 621 亩"],
])("%s under the header %s is %s", (text, unit, expected) => {
  expect(say(text, unit)).toBe(expected);
});

test("what is no quantity is refused", () => {
  for (const text of ["", "-", "若干", "近2000余", "3-5亩", "1 2亩"])
    expect(say(text, "亩"), text).toMatch(/notAQuantity|unknownUnit/u);
  expect(say("5斤", "亩")).toBe("unknownUnit");
  expect(say("5亿元", "亩")).toBe("unknownUnit");
  expect(say("5", "")).toBe("unknownUnit");
  expect(say("-5", "亩")).toBe("negativeQuantity");
});

test("a mu is two thousand thirds of a square metre, exactly", () => {
  expect(convert(quantity("3亩"), "㎡")).toEqual({ ok: true, value: quantity("2000㎡") });
  expect(convert(quantity("1亩"), "平方米", 2)).toEqual({ ok: true, value: quantity("666.67㎡") });
  expect(convert(quantity("近15亩"), "公顷")).toEqual({ ok: true, value: quantity("近1公顷") });
  expect(convert(quantity("23.6万㎡"), "亩", 0)).toEqual({ ok: true, value: quantity("354亩") });
  expect(order(quantity("1亩"), quantity("666.67㎡"))).toBe(-1);
  expect(order(quantity("1亩"), quantity("666.66㎡"))).toBe(1);
  expect(order(quantity("15亩"), quantity("1公顷"))).toBe(0);
});

test("units of different dimensions are neither converted nor compared", () => {
  expect(convert(quantity("5亩"), "人")).toEqual({
    ok: false,
    refusal: { code: "mixedDimensions", params: { first: "亩", second: "人" } },
  });
  expect(compareQuantity(quantity("5台"), quantity("5套"))).toMatchObject({
    refusal: { code: "mixedDimensions" },
  });
  expect(convert(quantity("5亩"), "斤")).toMatchObject({ refusal: { code: "unknownUnit" } });
});

test("quantities are said as people say them", () => {
  const both = (text: string) => [
    printQuantity(quantity(text), "zh"),
    printQuantity(quantity(text), "en"),
  ];
  expect(both("近621亩")).toEqual(["近621亩", "nearly 621 mu"]);
  expect(both("2000余人")).toEqual(["2000余人", "a little over 2,000 people"]);
  expect(both("23.6万平米")).toEqual(["23.6万㎡", "236,000 m²"]);
  expect(both("9.6万余吨/日")).toEqual(["9.6万余吨/日", "a little over 96,000 t/day"]);
  expect(both("45%")).toEqual(["45%", "45%"]);
});

test("what is printed in Chinese is read back unchanged, in English as an equal quantity", () => {
  fc.assert(
    fc.property(anyQuantity, (any) => {
      expect(quantity(printQuantity(any, "zh"))).toEqual(any);
      expect(order(quantity(printQuantity(any, "en")), any)).toBe(0);
    }),
    { numRuns: 1000 },
  );
});

test("conversion there and back is the same where it comes out even", () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      const there = convert(
        { number: multiplyDecimal(number, "3"), unit: "亩", qualifier: "exact" },
        "㎡",
        12,
      );
      expect(there.ok && convert(there.value, "亩", 12)).toMatchObject({
        value: { number: multiplyDecimal(number, "3") },
      });
    }),
  );
});

test("comparison within a dimension is a total order that conversion does not disturb", () => {
  fc.assert(
    fc.property(anyArea, anyArea, anyArea, (a, b, c) => {
      expect(order(a, b) + order(b, a)).toBe(0);
      if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
      const [x, y] = [convert(a, "㎡", 0), convert(b, "㎡", 0)];
      if (x.ok && y.ok && order(a, b) <= 0)
        expect(Number(x.value.number)).toBeLessThanOrEqual(Number(y.value.number));
    }),
  );
});
