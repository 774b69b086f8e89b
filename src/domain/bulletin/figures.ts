import { fixDecimal, isNegative, isZero, negateDecimal, scaleDecimal } from "../value/decimal.ts";
import type { Money } from "../value/money.ts";
import { printMoney } from "../value/print-money.ts";
import type { Cell, LightColour } from "./document.ts";
import type { Percent } from "./input.ts";
import type { Derived } from "../seal/figure-rule.ts";
import type { BulletinTemplate } from "./template.ts";

const digits = 2;
const powers = { 亿: 8, 万: 4 } as const;

/** 亿 for totals, 万 for the figures of a month. */
export type Scale = keyof typeof powers;

/**
 * Money with its unit. An exact amount in yuan has two decimals (13.00亿元), half up; an imprecise
 * or foreign one stays as stated (近125亿元). Errors: none (total). Source: handbook 9.2.
 */
export function figure(money: Money, scale: Scale): string {
  return isPlain(money)
    ? `${scaled(money, scale)}${scale}元`
    : printMoney(money, { scale, language: "zh" });
}

/** The same under a head that names the unit (13.00, 近125); foreign money keeps its own unit. */
export function bareFigure(money: Money, scale: Scale): string {
  const text = figure(money, scale);
  return money.currency === "CNY" && text.endsWith(`${scale}元`) ? text.slice(0, -2) : text;
}

/** A percentage with two decimals: 83.33%. Errors: none (total on a plain decimal). */
export function percent(value: string): string {
  return `${fixDecimal(value, digits)}%`;
}

/** Percentage points with two decimals and no sign; the sentence says which side. */
export function points(value: string): string {
  return fixDecimal(isNegative(value) ? negateDecimal(value) : value, digits);
}

/** Which side of 序时 progress a gap lies on, after rounding as it is printed. */
export function side(gap: string): "ahead" | "level" | "behind" {
  if (isZero(fixDecimal(gap, digits))) return "level";
  return isNegative(gap) ? "behind" : "ahead";
}

/** `2024-02-29` as 2024年2月29日. Errors: none (total on an ISO day). */
export function longDay(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** Year, month, and the months of the year so far (1—2月) of a monthly period `2024-02`. */
export function monthPlaces(period: string): { year: string; month: string; months: string } {
  const [year = "", digitsOfMonth = ""] = period.split("-");
  const month = String(Number(digitsOfMonth));
  return { year, month, months: month === "1" ? "1月" : `1—${month}月` };
}

/** A cell of plain text; the template's sign where there is none. */
export function textCell(text: string | null, template: BulletinTemplate): Cell {
  return [{ text: text ?? template.sentences.missing }];
}

/** Money with the facts it rests on, in parts: one a project. */
export type Grounded = { readonly money: Money | null; readonly parts?: Derived["parts"] };

/** A cell of money under a head that names the unit; where its facts are known, with what it follows from. */
export function moneyCell(
  { money, parts = [] }: Grounded,
  scale: Scale,
  template: BulletinTemplate,
): Cell {
  const cell = textCell(money === null ? null : bareFigure(money, scale), template);
  if (money === null || parts.length === 0) return cell;
  const kind = parts.length === 1 ? "money" : "sum";
  return cell.map((run) => ({ ...run, from: { rule: { kind, scale }, parts } }));
}

/** A cell of a percentage or of percentage points under a head that names the unit; the sign is kept. */
export function percentCell(value: Percent, template: BulletinTemplate): Cell {
  return textCell(value === null ? null : fixDecimal(value, digits), template);
}

/** A cell with a light: symbol and word (●红), coloured. */
export function lightCell(light: LightColour, template: BulletinTemplate): Cell {
  return [{ text: template.lights[light], light }];
}

function isPlain(money: Money): boolean {
  return money.currency === "CNY" && money.qualifier === "exact";
}

function scaled(money: Money, scale: Scale): string {
  return fixDecimal(scaleDecimal(money.amount, -powers[scale]), digits);
}

/** A cell that is no sum of facts and still rests on some: a count, a share, a light. Errors: none (total). */
export function restingCell(cell: Cell, parts: Derived["parts"] | undefined): Cell {
  if (!parts || parts.length === 0) return cell;
  return cell.map((run) => ({ ...run, rests: parts }));
}
