import { printDay } from "../value/print-day.ts";
import { compareDecimal, parseDecimal, scaleDecimal, sumDecimal } from "../value/decimal.ts";
import { type Money, sumMoney } from "../value/money.ts";
import { printMoney } from "../value/print-money.ts";
import { printQuantity } from "../value/print-quantity.ts";
import type { Value } from "../value/value.ts";
import { bareFigure } from "../bulletin/figures.ts";
import type { Language } from "../language.ts";
import type { Derived, FigureRule } from "./figure-rule.ts";
import type { IssuedSheet } from "./sheet-place.ts";

/** A figure of a document: where it stands, what is printed there, and what it follows from. */
export type ProvenFigure = Derived & { readonly place: string; readonly text: string };

/** What a document says of itself: every text by its place, every figure with its facts, and the log it was made from. */
export type Manifest = {
  readonly guatu: "document";
  readonly v: 1;
  readonly tenant: string;
  readonly title: string;
  readonly known: { readonly day: string; readonly seq: number | null };
  /** The checkpoint that covers the facts; null where they were not sealed yet. */
  readonly checkpoint: string | null;
  readonly texts: readonly (readonly [place: string, text: string])[];
  readonly figures: readonly ProvenFigure[];
  /** Of a sheet: its places are those of `sheet-place.ts`. */
  readonly sheet?: IssuedSheet;
};

/** A manifest as it travels: its text, and a note that signs the text's hash. */
export type SignedManifest = { readonly text: string; readonly note: string };

function isMoney(value: Value | undefined): value is Money {
  return typeof value === "object" && "amount" in value;
}

/** The money of a part: one fact's own, or the sum of several of one currency; undefined where it is none. */
function partMoney(values: readonly (Value | undefined)[]): Money | undefined {
  const known = values.filter(isMoney);
  const [first] = known;
  if (!first || known.length < values.length) return undefined;
  if (known.some(({ currency }) => currency !== first.currency)) return undefined;
  return known.length === 1
    ? first
    : { ...first, amount: sumDecimal(known.map(({ amount }) => amount)) };
}

/** The yuan part of a sum: other currencies have no rate here. Null where there is none. Errors: none (total). */
export function yuanOf(list: readonly Money[]): Money | null {
  return sumMoney(list).find((money) => money.currency === "CNY") ?? null;
}

/** Powers of ten between a unit and yuan. */
const scales: ReadonlyMap<string, number> = new Map([
  ["亿元", 8],
  ["万元", 4],
  ["元", 0],
]);

/** An exact figure in its column's unit as a plain number; undefined where it is to be told in words. Errors: none (total). */
export function plainNumber(value: Value, unit: string | null): string | undefined {
  if (typeof value === "string" || "precision" in value || value.qualifier !== "exact")
    return undefined;
  if ("number" in value) return value.unit === unit ? value.number : undefined;
  const scale = scales.get(unit ?? "");
  return value.currency === "CNY" && scale !== undefined
    ? scaleDecimal(value.amount, -scale)
    : undefined;
}

/** A value under a head that names its unit: the plain number where it is exact, words where it is not. Errors: none (total). */
export function sayValue(value: Value, unit: string | null, language: Language): string {
  const plain = plainNumber(value, unit);
  if (plain !== undefined) return plain;
  if (typeof value === "string") return value;
  if ("precision" in value) return printDay(value, language);
  return "number" in value
    ? printQuantity(value, language)
    : printMoney(value, { scale: "auto", language });
}

/**
 * What a figure must read, from the values of its facts; undefined where a fact is missing or of another kind.
 * Errors: none (total).
 */
export function figureFrom(
  rule: FigureRule,
  parts: readonly (readonly (Value | undefined)[])[],
): string | undefined {
  if (rule.kind === "money" || rule.kind === "sum") {
    const monies = parts.map(partMoney);
    const known = monies.filter((money) => money !== undefined);
    if (known.length < monies.length) return undefined;
    const money = rule.kind === "sum" ? yuanOf(known) : known[0];
    return money ? bareFigure(money, rule.scale) : undefined;
  }
  const value = parts[0]?.[0];
  if (value === undefined) return undefined;
  if (rule.kind === "choice") return value === rule.id ? rule.label : undefined;
  return sayValue(value, rule.unit, rule.language);
}

function plainDecimal(text: string): string | null {
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? parseDecimal(text) : null;
}

/** Whether two printed figures say the same: to the letter but for spaces, or as numbers. Errors: none (total). */
export function readsTheSame(one: string, other: string): boolean {
  const bare = (text: string): string => text.replaceAll(/\s+/gu, "");
  if (bare(one) === bare(other)) return true;
  const [a, b] = [plainDecimal(bare(one)), plainDecimal(bare(other))];
  return a !== null && b !== null && compareDecimal(a, b) === 0;
}

/** The first line of a note that signs a manifest: not that of any checkpoint. Errors: none (total). */
export function manifestOrigin(name: string, tenant: string): string {
  return `${name}/${tenant}/document`;
}
