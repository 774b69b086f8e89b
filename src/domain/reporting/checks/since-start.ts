import { sumDecimal } from "../../value/decimal.ts";
import { areExact, gapBeyond, stateWithin, yearSoFar } from "../check-figures.ts";
import { type Check, amountsOf, findEntry, moneyParams, roleCell } from "../check-input.ts";

/** Done since the start = done to last year's end + done this year. Errors: none (total). Source: handbook 3.3 no. 1. */
export const checkSinceStart: Check = (input) => {
  const rule = input.sheet.form.checks.sinceStart;
  const { period } = input.sheet;
  const roles = ["sinceStart", "toLastYear", "year", "month"] as const;
  const cells = roles.map((role) => roleCell(input, role));
  if (!rule || !cells.some((cell) => findEntry(input.entries, cell))) return [];
  const total = stateWithin(input, roleCell(input, "sinceStart"), period);
  const before = stateWithin(input, roleCell(input, "toLastYear"), period.slice(0, 4));
  const year = yearSoFar(input);
  const [a, b, c] = amountsOf([total, before, year]) ?? [];
  if (!total || a === undefined || b === undefined || c === undefined) return [];
  const sum = sumDecimal([b, c]);
  const gap = gapBeyond(input, a, sum);
  if (gap === undefined || !areExact([total, before, year])) return [];
  const params = {
    ...moneyParams("total", a, total),
    ...moneyParams("before", b, total),
    ...moneyParams("year", c, total),
    ...moneyParams("sum", sum, total),
    ...moneyParams("gap", gap, total),
  };
  return [{ level: rule.level, refusal: { code: "reportTotalOff", params }, cells }];
};
