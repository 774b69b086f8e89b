import {
  compareDecimal,
  divideDecimal,
  fixDecimal,
  isZero,
  multiplyDecimal,
  subtractDecimal,
} from "../value/decimal.ts";
import { type Money, addMoney } from "../value/money.ts";

/** A sum of yuan with how many projects are in it, and how many are left out for being in another currency. */
export type Total = {
  readonly money: Money | null;
  readonly projects: number;
  readonly foreign: number;
};

/** The total of nothing: not zero, nobody stated anything. */
export const noTotal: Total = { money: null, projects: 0, foreign: 0 };

/** A total with one more project's figure; other currencies are counted, not converted. Errors: none (total). */
export function addTo(total: Total, money: Money | undefined): Total {
  if (!money) return total;
  if (money.currency !== "CNY") return { ...total, foreign: total.foreign + 1 };
  const sum = total.money ? addMoney(total.money, money) : undefined;
  const first = { ...money, amount: fixDecimal(money.amount, 2) };
  return { ...total, money: sum?.ok ? sum.value : first, projects: total.projects + 1 };
}

/** A distance between two sums: first less second, and what that is of the second in percent, one decimal. */
export type Difference = { readonly amount: string; readonly percent: string | null };

/** How far one sum stands above another; null without both in one currency, no percent of zero. Errors: none (total). */
export function differenceOf(first: Money | null, second: Money | null): Difference | null {
  if (!first || !second || first.currency !== second.currency) return null;
  const amount = fixDecimal(subtractDecimal(first.amount, second.amount), 2);
  return { amount, percent: percentOf(amount, second.amount) };
}

/** What of a sum is not accepted, in percent of the sum; all of it where nothing is. Errors: none (total). */
export function unacceptedOf(all: Money | null, accepted: Money | null): Difference | null {
  if (!all) return null;
  const amount = fixDecimal(subtractDecimal(all.amount, accepted?.amount ?? "0"), 2);
  return { amount, percent: percentOf(amount, all.amount) };
}

/** A part of a whole in percent, one decimal; null of zero. Errors: none (total). */
export function percentOf(part: string, whole: string): string | null {
  return isZero(whole)
    ? null
    : fixDecimal(divideDecimal(multiplyDecimal(part, "100"), whole, 1), 1);
}

/** The larger distance first, whichever way it points; the incomparable last. Errors: none (total). */
export function bySize(a: Difference | null, b: Difference | null): number {
  if (!a || !b) return Number(a === null) - Number(b === null);
  const size = ({ amount }: Difference): string => amount.replace("-", "");
  return compareDecimal(size(b), size(a));
}
