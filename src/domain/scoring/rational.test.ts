import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addRational,
  compareRational,
  divideRational,
  multiplyRational,
  printRational,
  sumRational,
  toRational,
  type Rational,
} from "./rational.ts";

const rational = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([n, d]): Rational => divideRational(String(n), String(d)));

test("a number has one written form, whatever it was written as", () => {
  expect(["7.50", "15/2", "-0.5", "10.0", "0/3"].map(toRational)).toEqual([
    "15/2",
    "15/2",
    "-1/2",
    "10",
    "0",
  ]);
});

test("a third is kept exact and printed to four decimals, half up away from zero", () => {
  const third = divideRational("20", "3");
  expect(multiplyRational(third, "3")).toBe("20");
  expect(printRational(multiplyRational(third, "2"), 4)).toBe("13.3333");
  expect([printRational("1/20000", 4), printRational("-1/20000", 4)]).toEqual([
    "0.0001",
    "-0.0001",
  ]);
  expect(printRational("-1/100000", 4)).toBe("0");
});

test("addition does not depend on order or grouping", () => {
  fc.assert(
    fc.property(fc.array(rational, { maxLength: 8 }), fc.nat(), (list, turn) => {
      const at = list.length === 0 ? 0 : turn % list.length;
      const turned = [...list.slice(at), ...list.slice(0, at)].toReversed();
      expect(sumRational(turned)).toBe(sumRational(list));
    }),
  );
});

test("multiplication spreads over addition and division undoes it", () => {
  fc.assert(
    fc.property(rational, rational, rational, (a, b, c) => {
      expect(multiplyRational(a, addRational(b, c))).toBe(
        addRational(multiplyRational(a, b), multiplyRational(a, c)),
      );
      fc.pre(b !== "0");
      expect(divideRational(multiplyRational(a, b), b)).toBe(a);
    }),
  );
});

test("order agrees with addition: adding something positive makes more", () => {
  fc.assert(
    fc.property(rational, rational, (a, b) => {
      expect(compareRational(addRational(a, b), a)).toBe(compareRational(b, "0"));
    }),
  );
});

test("dividing by zero and text that is no number are bugs", () => {
  expect(() => divideRational("1", "0")).toThrow("division by zero");
  expect(() => toRational("1/0")).toThrow("division by zero");
  expect(() => toRational("1e3")).toThrow("not a rational");
});

test("a sum is in lowest terms, so that equal points are written alike", () => {
  fc.assert(
    fc.property(rational, rational, (a, b) => {
      expect(addRational(a, b)).toBe(toRational(addRational(a, b)));
      expect(addRational(addRational(a, b), multiplyRational("-1", b))).toBe(a);
    }),
  );
  expect(addRational("0.5", "1/6")).toBe("2/3");
});

test("a thousand shares of a thousand different plans add up at once and come apart again", () => {
  const shares = Array.from({ length: 1000 }, (_, id) =>
    divideRational(String(60 * (id + 1)), String(10_000_019 + 2 * id)),
  );
  const minus = shares.map((share) => multiplyRational("-1", share));
  expect(sumRational([...shares, ...minus])).toBe("0");
});
