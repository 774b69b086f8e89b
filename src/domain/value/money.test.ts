import fc from "fast-check";
import { expect, test } from "vitest";
import { scaleDecimal } from "./decimal.ts";
import { addMoney, compareMoney, fen, parseMoney, sameMoney, sumMoney } from "./money.ts";
import { printMoney, type MoneyScale } from "./print-money.ts";
import type { Money } from "./money.ts";
import type { Qualifier } from "./qualifier.ts";

const qualifiers: readonly Qualifier[] = ["exact", "nearly", "over", "odd", "about"];

/** The reading in short: `nearly CNY 12500000000.00`, or the code of the refusal. */
function say(text: string, unit: string): string {
  const result = parseMoney(text, unit);
  if (!result.ok) return result.refusal.code;
  const { amount, currency, qualifier } = result.value;
  return qualifier === "exact" ? `${currency} ${amount}` : `${qualifier} ${currency} ${amount}`;
}

function money(text: string): Money {
  const result = parseMoney(text, "元");
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const anyMoney = fc.record({
  amount: fc.bigInt({ min: 0n, max: 10n ** 15n }).map((amount) => {
    const [whole, cents = ""] = scaleDecimal(amount.toString(), -2).split(".");
    return `${whole}.${cents.padEnd(2, "0")}`;
  }),
  currency: fc.constantFrom("CNY", "USD", "EUR", "JPY", "HKD", "GBP"),
  qualifier: fc.constantFrom(...qualifiers),
});
const anyYuan = anyMoney.map((any): Money => ({ ...any, currency: "CNY" }));

test.each([
  ["近125", "亿元", "nearly CNY 12500000000.00"],
  ["超5", "亿元", "over CNY 500000000.00"],
  ["2000余", "万元", "odd CNY 20000000.00"],
  ["2000余万元", "亿元", "odd CNY 20000000.00"],
  ["20多亿", "亿元", "odd CNY 2000000000.00"],
  ["5.2亿余元", "", "odd CNY 520000000.00"],
  ["十余亿元", "", "odd CNY 1000000000.00"],
  ["约3.5亿", "万元", "about CNY 350000000.00"],
  ["3.5亿左右", "万元", "about CNY 350000000.00"],
  ["约20余亿元", "", "about CNY 2000000000.00"],
  ["3亿美元", "亿元", "USD 300000000.00"],
  ["5000", "万美元", "USD 50000000.00"],
  ["3亿", "万美元", "USD 300000000.00"],
  ["100000万元", "亿元", "CNY 1000000000.00"],
  ["700,000", "万元", "CNY 7000000000.00"],
  ["12亿3500万", "亿元", "CNY 1235000000.00"],
  ["12亿3500万元", "", "CNY 1235000000.00"],
  ["三点五亿", "万元", "CNY 350000000.00"],
  ["三亿五千万元", "", "CNY 350000000.00"],
  ["一百二十五亿", "", "CNY 12500000000.00"],
  ["5千万", "亿元", "CNY 50000000.00"],
  ["5.2亿元人民币", "", "CNY 520000000.00"],
  ["人民币5.2亿元", "", "CNY 520000000.00"],
  ["￥1,234.50", "元", "CNY 1234.50"],
  ["￥50", "亿元", "CNY 5000000000.00"],
  ["１００", "亿元", "CNY 10000000000.00"],
  ["$1.2m", "亿元", "USD 1200000.00"],
  ["US$ 1.2 billion", "亿元", "USD 1200000000.00"],
  ["99.5", "£m", "GBP 99500000.00"],
  ["£1,234.50", "£million", "GBP 1234500000.00"],
  ["£12.30m", "£million", "GBP 12300000.00"],
  ["2亿欧元", "亿元", "EUR 200000000.00"],
  ["500亿日元", "亿元", "JPY 50000000000.00"],
  ["8000万港元", "亿元", "HKD 80000000.00"],
  ["3亿英镑", "亿元", "GBP 300000000.00"],
  ["1.25E+2", "亿元", "CNY 12500000000.00"],
  ["83.19999999999999", "亿元", "CNY 8320000000.00"],
  ["0", "亿元", "CNY 0.00"],
  ["100000", "亿元", "CNY 10000000000000.00"],
])("%s under the header %s is %s", (text, unit, expected) => {
  expect(say(text, unit)).toBe(expected);
});

test.each([
  ["", "亿元", "notMoney"],
  ["-", "亿元", "notMoney"],
  ["待定", "亿元", "notMoney"],
  ["近2000余", "万元", "notMoney"],
  ["5-6亿", "亿元", "notMoney"],
  ["数亿元", "亿元", "notMoney"],
  ["不低于5亿", "亿元", "notMoney"],
  ["3万5亿", "亿元", "notMoney"],
  ["12亿3500", "亿元", "notMoney"],
  ["5亿吨", "亿元", "notMoney"],
  ["1,23", "亿元", "notMoney"],
  ["3 5", "亿元", "notMoney"],
  ["5", "", "moneyUnitUnclear"],
  ["5", "亩", "moneyUnitUnclear"],
  ["$5", "亿元", "moneyUnitUnclear"],
  ["-5", "亿元", "negativeAmount"],
  ["-£9,999.99", "£m", "negativeAmount"],
  ["负5亿元", "亿元", "negativeAmount"],
  ["100000.01", "亿元", "absurdAmount"],
  ["12500000000", "亿元", "absurdAmount"],
])("%s under the header %s is refused: %s", (text, unit, code) => {
  expect(say(text, unit)).toBe(code);
});

test("minor units are exact", () => {
  expect(fen(money("12345678901.23"))).toBe(1_234_567_890_123n);
});

test("the qualifier breaks ties between equal amounts", () => {
  const list = ["超5亿", "约5亿", "近5亿", "5亿余", "4.9亿", "5.1亿"].map(money);
  const compare = (a: Money, b: Money) => {
    const result = compareMoney(a, b);
    return result.ok ? result.value : 0;
  };
  const sorted = list
    .toSorted(compare)
    .map((each) => printMoney(each, { scale: "亿", language: "zh" }));
  expect(sorted).toEqual(["4.9亿元", "近5亿元", "约5亿元", "5亿余元", "超5亿元", "5.1亿元"]);
  expect(compare(money("约5亿"), money("5亿"))).toBe(0);
  expect(sameMoney(money("约5亿"), money("5亿"))).toBe(false);
  expect(sameMoney(money("50000万元"), money("5亿"))).toBe(true);
});

test("currencies are neither compared nor added, and totals keep them apart", () => {
  const refused = {
    ok: false,
    refusal: { code: "mixedCurrencies", params: { first: "CNY", second: "USD" } },
  };
  expect(compareMoney(money("5亿元"), money("3亿美元"))).toEqual(refused);
  expect(addMoney(money("5亿元"), money("3亿美元"))).toEqual(refused);
  expect(sumMoney([money("3亿美元"), money("近5亿"), money("1亿"), money("超2亿美元")])).toEqual([
    { amount: "600000000.00", currency: "CNY", qualifier: "nearly" },
    { amount: "500000000.00", currency: "USD", qualifier: "over" },
  ]);
  expect(sumMoney([])).toEqual([]);
});

test("amounts are said as people say them, with every digit", () => {
  const print = (text: string, scale: MoneyScale = "auto") =>
    (["zh", "en"] as const).map((language) => printMoney(money(text), { scale, language }));
  expect(print("近125亿")).toEqual(["近125亿元", "nearly CNY 12.5 bn"]);
  expect(print("超5亿")).toEqual(["超5亿元", "over CNY 500 m"]);
  expect(print("2000余万元")).toEqual(["2000余万元", "a little over CNY 20 m"]);
  expect(print("约3.5亿美元", "万")).toEqual(["约35,000万美元", "about USD 350 m"]);
  expect(print("123456789.01")).toEqual(["1.2345678901亿元", "CNY 123.45678901 m"]);
  expect(print("5")).toEqual(["5元", "CNY 5"]);
  expect(print("0")).toEqual(["0元", "CNY 0"]);
  expect(print("5元", "亿")).toEqual(["0.00000005亿元", "CNY 0.000000005 bn"]);
});

test("a printed amount is read back unchanged in both languages and every scale", () => {
  const scale = fc.constantFrom<MoneyScale>("亿", "万", "元", "auto");
  fc.assert(
    fc.property(anyMoney, scale, fc.constantFrom("zh", "en"), (any, chosen, language) => {
      expect(parseMoney(printMoney(any, { scale: chosen, language }), "")).toEqual({
        ok: true,
        value: any,
      });
    }),
    { numRuns: 500 },
  );
});

test("comparison within a currency is a total order", () => {
  const compare = (a: Money, b: Money) => {
    const result = compareMoney(a, b);
    return result.ok ? result.value : Number.NaN;
  };
  const close = anyYuan.map((any): Money => ({
    ...any,
    amount: any.amount.length > 6 ? "5.00" : any.amount,
  }));
  fc.assert(
    fc.property(close, close, close, (a, b, c) => {
      expect(compare(a, b) + compare(b, a)).toBe(0);
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

test("a total does not depend on the order of its parts and loses no fen", () => {
  fc.assert(
    fc.property(fc.array(anyMoney, { maxLength: 12 }), (list) => {
      expect(sumMoney(list.toReversed())).toEqual(sumMoney(list));
      const all = (each: readonly Money[]) => each.reduce((sum, part) => sum + fen(part), 0n);
      expect(all(sumMoney(list))).toBe(all(list));
    }),
  );
});

test("addition commutes and associates, qualifiers included", () => {
  const add = (a: Money, b: Money): Money => {
    const result = addMoney(a, b);
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };
  fc.assert(
    fc.property(anyYuan, anyYuan, anyYuan, (a, b, c) => {
      expect(add(a, b)).toEqual(add(b, a));
      expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
    }),
  );
});

test("any text at all is answered", () => {
  const text = fc.string({
    unit: fc.constantFrom(..."近超约余0123456789.,-亿万千元美$£m eE十三点 "),
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, fc.constantFrom("亿元", "£m", "", "亩"), (any, unit) => {
      const result = parseMoney(any, unit);
      if (result.ok) expect(result.value.amount).toMatch(/^\d+\.\d{2}$/u);
    }),
    { numRuns: 2000 },
  );
});
