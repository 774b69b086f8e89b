import fc from "fast-check";
import { expect, test } from "vitest";
import { sumDecimal } from "../value/decimal.ts";
import type { Money } from "../value/money.ts";
import {
  type Difference,
  addTo,
  bySize,
  differenceOf,
  noTotal,
  percentOf,
  unacceptedOf,
} from "./total.ts";

const yuan = (amount: string): Money => ({ amount, currency: "CNY", qualifier: "exact" });
const amounts = fc.array(
  fc.bigInt(0n, 10n ** 15n).map((fen) => `${fen / 100n}.${String(fen % 100n).padStart(2, "0")}`),
  { minLength: 1, maxLength: 20 },
);

test("a total is the exact sum of its figures, in any order", () => {
  fc.assert(
    fc.property(amounts, (list) => {
      const total = (of: readonly string[]) => of.map(yuan).reduce(addTo, noTotal);
      expect(Number(total(list).money?.amount)).toBe(Number(sumDecimal(list)));
      expect(total(list.toReversed()).money).toEqual(total(list).money);
      expect(total(list).projects).toBe(list.length);
    }),
  );
});

test("what nobody stated is left out, and another currency is counted, not converted", () => {
  const dollars: Money = { ...yuan("5.00"), currency: "USD" };
  expect(addTo(noTotal, undefined)).toBe(noTotal);
  expect(addTo(noTotal, dollars)).toEqual({ money: null, projects: 0, foreign: 1 });
});

test("a difference is signed and told in percent of the second sum; of zero there is no percent", () => {
  expect(differenceOf(yuan("120.00"), yuan("100.00"))).toEqual({
    amount: "20.00",
    percent: "20.0",
  });
  expect(differenceOf(yuan("90.00"), yuan("120.00"))).toEqual({
    amount: "-30.00",
    percent: "-25.0",
  });
  expect(differenceOf(yuan("90.00"), yuan("0.00"))).toEqual({ amount: "90.00", percent: null });
  expect(differenceOf(yuan("90.00"), null)).toBeNull();
  expect(differenceOf(yuan("1.00"), { ...yuan("1.00"), currency: "USD" })).toBeNull();
  expect(percentOf("1", "3")).toBe("33.3");
});

test("what is not accepted is told in percent of what is claimed; with nothing accepted it is all of it", () => {
  expect(unacceptedOf(yuan("120.00"), yuan("90.00"))).toEqual({ amount: "30.00", percent: "25.0" });
  expect(unacceptedOf(yuan("120.00"), null)).toEqual({ amount: "120.00", percent: "100.0" });
  expect(unacceptedOf(null, yuan("90.00"))).toBeNull();
});

test("the larger difference stands first, whichever way it points, the incomparable last", () => {
  const of = (amount: string): Difference => ({ amount, percent: null });
  const sorted = [null, of("5.00"), of("-10000000000000000.01"), of("7.00")].toSorted(bySize);
  expect(sorted.map((each) => each?.amount)).toEqual([
    "-10000000000000000.01",
    "7.00",
    "5.00",
    undefined,
  ]);
});
