import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDecimal,
  compareDecimal,
  divideDecimal,
  fixDecimal,
  formatDecimal,
  isNegative,
  isZero,
  multiplyDecimal,
  negateDecimal,
  parseDecimal,
  roundDecimal,
  scaleDecimal,
  subtractDecimal,
  sumDecimal,
} from "./decimal.ts";

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => scaleDecimal(digits.toString(), -places));

test("a written number becomes a plain decimal", () => {
  expect(parseDecimal("1,234.50")).toBe("1234.5");
  expect(parseDecimal(" 007 ")).toBe("7");
  expect(parseDecimal("-0.00")).toBe("0");
  expect(parseDecimal(".5")).toBe("0.5");
  expect(parseDecimal("5.")).toBe("5");
  expect(parseDecimal("+3")).toBe("3");
  expect(parseDecimal("1.25E+10")).toBe("12500000000");
  expect(parseDecimal("1e-3")).toBe("0.001");
});

test("what is no number, or grouped wrongly, is null", () => {
  for (const text of [
    "",
    ".",
    "-",
    "1,23",
    "12,34,567",
    "1234,567",
    "1.2.3",
    "0x10",
    "NaN",
    "Infinity",
    "1e999",
    "5亿",
  ]) {
    expect(parseDecimal(text), text).toBeNull();
  }
});

test("tenths add up exactly", () => {
  expect(addDecimal("0.1", "0.2")).toBe("0.3");
  expect(subtractDecimal("1", "0.9")).toBe("0.1");
  expect(sumDecimal(["83.2", "15.9", "-0.1"])).toBe("99");
  expect(sumDecimal([])).toBe("0");
});

test("division rounds half-up, away from zero on both sides", () => {
  expect(divideDecimal("1", "3", 4)).toBe("0.3333");
  expect(divideDecimal("2", "3", 2)).toBe("0.67");
  expect(divideDecimal("1", "8", 2)).toBe("0.13");
  expect(divideDecimal("-1", "8", 2)).toBe("-0.13");
  expect(divideDecimal("1", "-8", 2)).toBe("-0.13");
  expect(() => divideDecimal("1", "0", 2)).toThrow(RangeError);
});

test("rounding, fixing and printing", () => {
  expect(roundDecimal("2.345", 2)).toBe("2.35");
  expect(roundDecimal("2.304", 2)).toBe("2.3");
  expect(fixDecimal("5", 2)).toBe("5.00");
  expect(fixDecimal("-0.004", 2)).toBe("0.00");
  expect(formatDecimal("12345678.9")).toBe("12,345,678.9");
  expect(formatDecimal("-999.995", 2)).toBe("-1,000.00");
  expect(formatDecimal("999")).toBe("999");
});

test("signs are told", () => {
  expect([isZero("0.00"), isZero("0.01"), isNegative("-0.1"), isNegative("0")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test("arithmetic on text that is no decimal is a bug and throws", () => {
  expect(() => addDecimal("1,000", "1")).toThrow(RangeError);
  expect(() => compareDecimal("", "1")).toThrow(RangeError);
});

test("addition commutes, associates and is undone by subtraction", () => {
  fc.assert(
    fc.property(decimal, decimal, decimal, (a, b, c) => {
      expect(addDecimal(a, b)).toBe(addDecimal(b, a));
      expect(addDecimal(addDecimal(a, b), c)).toBe(addDecimal(a, addDecimal(b, c)));
      expect(subtractDecimal(addDecimal(a, b), b)).toBe(a);
      expect(addDecimal(a, negateDecimal(a))).toBe("0");
    }),
  );
});

test("multiplication distributes over addition", () => {
  fc.assert(
    fc.property(decimal, decimal, decimal, (a, b, c) => {
      expect(multiplyDecimal(a, addDecimal(b, c))).toBe(
        addDecimal(multiplyDecimal(a, b), multiplyDecimal(a, c)),
      );
    }),
  );
});

test("a quotient is off by at most half a unit of its last place", () => {
  fc.assert(
    fc.property(decimal, decimal, fc.integer({ min: 0, max: 8 }), (a, b, digits) => {
      fc.pre(!isZero(b));
      const rest = subtractDecimal(a, multiplyDecimal(divideDecimal(a, b, digits), b));
      const half = multiplyDecimal(b, scaleDecimal("5", -digits - 1));
      const size = (x: string) => (isNegative(x) ? negateDecimal(x) : x);
      expect(compareDecimal(size(rest), size(half))).not.toBe(1);
    }),
  );
});

test("comparison is a total order that agrees with subtraction", () => {
  fc.assert(
    fc.property(decimal, decimal, decimal, (a, b, c) => {
      expect(compareDecimal(a, b) + compareDecimal(b, a)).toBe(0);
      expect(compareDecimal(a, b) === -1).toBe(isNegative(subtractDecimal(a, b)));
      if (compareDecimal(a, b) <= 0 && compareDecimal(b, c) <= 0)
        expect(compareDecimal(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

test("what is printed with thousands is read back unchanged, and scaling is undone", () => {
  fc.assert(
    fc.property(decimal, fc.integer({ min: -15, max: 15 }), (a, power) => {
      expect(parseDecimal(formatDecimal(a))).toBe(a);
      expect(scaleDecimal(scaleDecimal(a, power), -power)).toBe(a);
    }),
  );
});
