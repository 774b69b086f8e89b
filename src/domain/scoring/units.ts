import { findUnit } from "../value/unit-table.ts";
import { parseMoney } from "../value/money.ts";
import { dividedBy, one, readExactText, type Exact } from "./exact.ts";

/** What a unit measures and how much one of it is in base units: 亩 is area, 2000/3; 万元/亩 is CNY/area, 15. */
export type Scale = { readonly dimension: string; readonly factor: Exact };

/** Percentages and points of a percentage add up and compare: 5个百分点 are 5%. */
const alike: Readonly<Record<string, string>> = { points: "ratio" };

function halves(unit: string): Scale | null {
  const bar = unit.indexOf("/");
  if (bar < 1) return null;
  const [top, bottom] = [scaleOf(unit.slice(0, bar)), scaleOf(unit.slice(bar + 1))];
  if (!top || !bottom || unit.slice(bar + 1) === "") return null;
  return {
    dimension: quotientOf(top.dimension, bottom.dimension),
    factor: dividedBy(top.factor, bottom.factor),
  };
}

function read(unit: string): Scale | null {
  if (unit === "") return { dimension: "number", factor: one };
  const found = findUnit(unit);
  const split = halves(found?.id ?? unit);
  if (split) return split;
  if (found)
    return {
      dimension: alike[found.dimension] ?? found.dimension,
      factor: { n: found.numerator, d: found.denominator },
    };
  const money = parseMoney("1", unit);
  return money.ok
    ? { dimension: money.value.currency, factor: readExactText(money.value.amount) }
    : null;
}

const scales = new Map<string, Scale | null>();

/** The scale of a unit of money or quantity, "" for a bare number; null when nobody knows it. Errors: none (total). */
export function scaleOf(unit: string): Scale | null {
  const kept = scales.get(unit);
  if (kept !== undefined) return kept;
  const scale = read(unit);
  if (scales.size < 10_000) scales.set(unit, scale);
  return scale;
}

/** The dimension of a ÷ b: of two alike a ratio (in %), else named after both. Errors: none (total). */
export function quotientOf(top: string, bottom: string): string {
  if (top === bottom) return "ratio";
  return bottom === "number" ? top : `${top}/${bottom}`;
}

/** The unit a quotient is told in when the rule names none: % for a ratio, else both units: 万元/亩. Errors: none (total). */
export function quotientUnit(top: string, bottom: string): string {
  if (scaleOf(top)?.dimension === scaleOf(bottom)?.dimension) return "%";
  return bottom === "" ? top : `${top}/${bottom}`;
}
