import { accept, refuse } from "../refusal/refusal.ts";
import type { Result } from "../refusal/refusal.ts";
import { readMoneyUnit } from "./currency.ts";
import type { MoneyUnit } from "./currency.ts";
import { addDecimal, compareDecimal, fixDecimal, isNegative, scaleDecimal } from "./decimal.ts";
import type { Order } from "./decimal.ts";
import { closeUp } from "./normalise.ts";
import { numeralSigns } from "./numeral.ts";
import {
  agreeQualifiers,
  compareQualifier,
  joinQualifiers,
  splitQualifier,
  type Qualifier,
} from "./qualifier.ts";
import { readStatedNumber } from "./stated-number.ts";
import type { StatedNumber } from "./stated-number.ts";

/**
 * An amount of money, exact. `amount` is in whole currency units (元 for CNY) with two decimals,
 * for example `{"amount":"12500000000.00","currency":"CNY","qualifier":"nearly"}` for 近125亿元.
 */
export type Money = {
  readonly amount: string;
  readonly currency: string;
  readonly qualifier: Qualifier;
};

/** 100000亿: no project costs more, so the unit must be wrong. */
const absurd = "10000000000000";

const signedShape = new RegExp(
  `^(?<minus>[-−负]?)(?<sign>[^\\d${numeralSigns}.+-]*)(?<body>.*)$`,
  "u",
);

type Settled = { readonly currency: string; readonly power: number };
type Written = {
  readonly number: StatedNumber;
  readonly unit: MoneyUnit;
  readonly qualifier: Qualifier;
};

/** Sign and number apart; a minus may stand before the currency sign: -£5. */
function takeNumber(text: string): { sign: string; number: StatedNumber } | null {
  const { minus = "", sign = "", body = "" } = signedShape.exec(text)?.groups ?? {};
  const number = readStatedNumber((minus === "" ? "" : "-") + body);
  return number && { sign, number };
}

/** The text taken apart; null when it is no amount. */
function takeApart(text: string): Written | null {
  const split = splitQualifier(closeUp(text));
  const taken = split && takeNumber(split.rest);
  if (!taken) return null;
  const { sign, number } = taken;
  const unit = readMoneyUnit(sign + number.rest);
  const qualifier = agreeQualifiers(split.qualifier, number.odd ? "odd" : "exact");
  return unit && qualifier ? { number, unit, qualifier } : null;
}

/** The power of ten of a figure that brings none: that of the header, unless the header speaks of another currency. */
function headerPower(header: MoneyUnit | null, currency: string): number | null {
  if (header === null) return null;
  return (header.currency ?? currency) === currency ? (header.power ?? 0) : null;
}

/** Currency and power of ten of the figure: the cell's own where it names them, else those of the header. */
function settleUnit({ number, unit }: Written, header: MoneyUnit | null): Settled | null {
  const currency = unit.currency ?? header?.currency ?? (number.scaled ? "CNY" : null);
  if (currency === null) return null;
  const own = number.scaled ? (unit.power ?? 0) : unit.power;
  const power = own ?? headerPower(header, currency);
  return power === null ? null : { currency, power };
}

/**
 * The amount a cell states, to the 分 (half-up): 近125 · 超5 · 2000余 · 约3.5亿 · 12亿3500万 · 3亿美元 · $1.2m. `unit` is that of
 * the header (亿元, 万美元, £m), "" for none; a unit in the cell beats it, a sign alone (£5 under “£m”) keeps its scale.
 * Refusals: notMoney, moneyUnitUnclear, negativeAmount, absurdAmount (over 100000亿).
 */
export function parseMoney(text: string, unit: string): Result<Money> {
  const stated = text.trim();
  const written = takeApart(text);
  if (written === null) return refuse("notMoney", { text: stated });
  const settled = settleUnit(written, readMoneyUnit(closeUp(unit)));
  if (settled === null) return refuse("moneyUnitUnclear", { text: stated, unit });
  const amount = scaleDecimal(written.number.number, settled.power);
  if (isNegative(amount)) return refuse("negativeAmount", { text: stated });
  if (compareDecimal(amount, absurd) > 0) return refuse("absurdAmount", { text: stated });
  return accept({
    amount: fixDecimal(amount, 2),
    currency: settled.currency,
    qualifier: written.qualifier,
  });
}

/** The amount in hundredths of its currency (分). Throws on a malformed amount (a bug). */
export function fen(money: Money): bigint {
  return BigInt(fixDecimal(scaleDecimal(money.amount, 2), 0));
}

function mixed(a: Money, b: Money): Result<never> {
  return refuse("mixedCurrencies", { first: a.currency, second: b.currency });
}

/**
 * Orders two amounts of one currency; the qualifier breaks ties: nearly < exact = about < odd < over.
 * Refusals: mixedCurrencies.
 */
export function compareMoney(a: Money, b: Money): Result<Order> {
  if (a.currency !== b.currency) return mixed(a, b);
  return accept(compareDecimal(a.amount, b.amount) || compareQualifier(a.qualifier, b.qualifier));
}

/** Whether two statements are the same: amount, currency and qualifier. Errors: none (total). */
export function sameMoney(a: Money, b: Money): boolean {
  return fen(a) === fen(b) && a.currency === b.currency && a.qualifier === b.qualifier;
}

function plus(a: Money, b: Money): Money {
  const amount = fixDecimal(addDecimal(a.amount, b.amount), 2);
  return { amount, currency: a.currency, qualifier: joinQualifiers(a.qualifier, b.qualifier) };
}

/** The sum, as inexact as its parts: 近125亿 + 5亿 is nearly 130亿. Refusals: mixedCurrencies. */
export function addMoney(a: Money, b: Money): Result<Money> {
  return a.currency === b.currency ? accept(plus(a, b)) : mixed(a, b);
}

/** One total for each currency in the list, by currency code; none for an empty list. Errors: none (total). */
export function sumMoney(list: readonly Money[]): Money[] {
  const totals = new Map<string, Money>();
  for (const money of list) {
    const total = totals.get(money.currency);
    totals.set(money.currency, total ? plus(total, money) : money);
  }
  return [...totals.values()].toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
}
