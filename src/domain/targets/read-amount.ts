import { type Refusal, inBoth, refuse } from "../refusal/refusal.ts";
import {
  compareDecimal,
  fixDecimal,
  isNegative,
  parseDecimal,
  scaleDecimal,
} from "../value/decimal.ts";
import { parseMoney } from "../value/money.ts";
import { closeUp } from "../value/normalise.ts";
import { type TargetRule, digitsOf } from "./target-rule.ts";
import { unitNames } from "./unit-name.ts";

/** A cell of the matrix as read: an amount in the target's unit, null for an empty one, or why it cannot be read. */
export type Cell = { readonly amount: string | null } | { readonly problem: Refusal };

const powers = { 个: 0, 亿元: -8, 万元: -4 } as const;
const mostCases = "100000";

function problem(rule: TargetRule, text: string): Cell {
  const params = {
    text: text.trim(),
    ...inBoth("target", rule.title),
    ...inBoth("unit", unitNames[rule.unit]),
  };
  const refused = refuse("targetUnreadable", params);
  return refused.ok ? { amount: null } : { problem: refused.refusal };
}

function readCount(rule: TargetRule, text: string): Cell {
  const number = parseDecimal(closeUp(text).replace(/个(项目)?$/u, ""));
  const isWhole = number !== null && !number.includes(".") && !isNegative(number);
  return isWhole && compareDecimal(number, mostCases) <= 0
    ? { amount: number }
    : problem(rule, text);
}

/**
 * The amount a cell of the matrix states: 12 · 12个 · 35.6 · 35.6亿元 · 3500万元 (in the target's unit when none stands
 * in the cell). Only exact amounts are targets: 近12 is refused. Problem: `targetUnreadable`.
 */
export function readAmount(rule: TargetRule, text: string): Cell {
  if (text.trim() === "") return { amount: null };
  if (rule.unit === "个") return readCount(rule, text);
  const money = parseMoney(text, rule.unit);
  if (!money.ok || money.value.currency !== "CNY" || money.value.qualifier !== "exact")
    return problem(rule, text);
  const amount = scaleDecimal(money.value.amount, powers[rule.unit]);
  return { amount: inPlaces(rule, amount) };
}

/** An amount with the places its target has; one that has more keeps them. Errors: none (total on decimals). */
export function inPlaces(rule: Pick<TargetRule, "unit">, amount: string): string {
  const fixed = fixDecimal(amount, digitsOf(rule));
  return compareDecimal(fixed, amount) === 0 ? fixed : amount;
}
