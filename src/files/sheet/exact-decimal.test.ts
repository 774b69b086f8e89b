import fc from "fast-check";
import { expect, test } from "vitest";
import { exactDecimal } from "./exact-decimal.ts";

test.each([
  ["125.59999999999999", "125.6"],
  ["0.30000000000000004", "0.3"],
  ["8.3200000000000003", "8.32"],
  ["1.2E-3", "0.0012"],
  ["1e-7", "0.0000001"],
  ["1.5E+6", "1500000"],
  ["1e21", "1000000000000000000000"],
  ["-0.10", "-0.1"],
  ["-0", "0"],
  ["-0.0", "0"],
  ["007", "7"],
  [" 12.50 ", "12.5"],
  ["320612199001011234", "320612199001011234"],
])("stored as %s, typed as %s", (stored, typed) => {
  expect(exactDecimal(stored)).toBe(typed);
});

test.each(["", "近125", "1,000", "NaN", "Infinity", "0x10g"])("%j is no number", (text) => {
  expect(exactDecimal(text)).toBeUndefined();
});

test("any number of up to 15 digits survives being stored with 17", () => {
  const digits = fc.bigInt(1n, 10n ** 15n - 1n);
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 14 }), fc.boolean(), (number, places, minus) => {
      const padded = String(number).padStart(places + 1, "0");
      const cut = padded.length - places;
      const fraction = padded.slice(cut).replace(/0+$/u, "");
      const typed = `${minus ? "-" : ""}${padded.slice(0, cut)}${fraction === "" ? "" : `.${fraction}`}`;
      expect(exactDecimal(Number(typed).toPrecision(17))).toBe(typed);
      expect(exactDecimal(typed)).toBe(typed);
    }),
  );
});
