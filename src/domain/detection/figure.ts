import type { Bilingual } from "../language.ts";
import type { Fact } from "../ledger/fact.ts";
import { addDecimal, scaleDecimal } from "../value/decimal.ts";
import { fen } from "../value/money.ts";
import { printMoney } from "../value/print-money.ts";

/** An amount in 分 and the fact that states it. */
export type Figure = { readonly fact: Fact; readonly fen: bigint };

const usual = /^\d+\.\d\d$/u;

/** The amount a fact states in 元, as 分; undefined when it is no money or of another currency. Errors: none (total). */
export function figureOf(fact: Fact | undefined): Figure | undefined {
  const value = fact?.value;
  if (fact === undefined || typeof value !== "object" || !("amount" in value)) return undefined;
  if (value.currency !== "CNY") return undefined;
  const amount = usual.test(value.amount) ? BigInt(value.amount.replace(".", "")) : fen(value);
  return { fact, fen: amount };
}

const micro = 6;
const plain = /^\d+(?:\.\d\d)?$/u;

/** A decimal in millionths; most have no places or two, and need no arithmetic. */
function microOf(number: string): bigint {
  if (plain.test(number))
    return BigInt(
      number.at(-3) === "." ? `${number.slice(0, -3)}${number.slice(-2)}0000` : `${number}000000`,
    );
  return BigInt(addDecimal(scaleDecimal(number, micro), "0").split(".")[0] ?? "0");
}

/** A money or a quantity in millionths of its unit (元, 人, 亩), to set two against each other; undefined for words and days. Errors: none (total). */
export function sizeOf(fact: Fact | undefined): bigint | undefined {
  const value = fact?.value;
  if (typeof value !== "object") return undefined;
  const number = "amount" in value ? value.amount : "number" in value ? value.number : undefined;
  return number === undefined ? undefined : microOf(number);
}

/** The few amounts rules name, which are asked for at every project. */
const readBefore = new Map<string, bigint>();

/** An amount of a rule (`"500000000"`, in 元) in 分. Throws on text that is no plain decimal (a bug). */
export function fenOf(yuan: string): bigint {
  const held = readBefore.get(yuan);
  if (held !== undefined) return held;
  const amount = fen({ amount: yuan, currency: "CNY", qualifier: "exact" });
  readBefore.set(yuan, amount);
  return amount;
}

/** An amount in 分 as it is said. Errors: none (total). */
export function sayFen(amount: bigint): Bilingual {
  const money = {
    amount: scaleDecimal(String(amount), -2),
    currency: "CNY",
    qualifier: "exact",
  } as const;
  return {
    zh: printMoney(money, { scale: "auto", language: "zh" }),
    en: printMoney(money, { scale: "auto", language: "en" }),
  };
}

/** a ÷ b in whole percent, rounded down; 0 for b = 0. Errors: none (total). */
export function percentOf(a: bigint, b: bigint): number {
  return b === 0n ? 0 : Number((a * 100n) / b);
}
