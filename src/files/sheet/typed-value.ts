import type { CellValue } from "hucre/xlsx";
import { exactDecimal } from "./exact-decimal.ts";

/** Excel's own limits: characters of a cell and of a sheet name, digits of a number. */
const longestText = 32_767;
const longestName = 31;
const digitsKept = 15;

/** How a day is shown. */
export const dayFormat = "yyyy-mm-dd";

type Value = string | number | null | undefined;

/**
 * A value as the cell of its column: a number only if Excel keeps every digit of it, a date only if
 * it is a whole day Excel knows; anything else is text as written.
 */
export function typedValue(type: "text" | "number" | "date", value: Value): CellValue {
  if (value === null || value === undefined || value === "") return null;
  if (type === "number") return exactNumber(value) ?? cellText(String(value));
  if (type === "date") return wholeDay(String(value)) ?? cellText(String(value));
  return cellText(String(value));
}

function exactNumber(value: string | number): number | undefined {
  const decimal = exactDecimal(String(value));
  if (decimal === undefined || significant(decimal) > digitsKept) return undefined;
  return typeof value === "number" || sameNumber(value, decimal) ? Number(decimal) : undefined;
}

function significant(decimal: string): number {
  return decimal.replace(/\D/gu, "").replace(/^0+/u, "").length;
}

/** Whether nothing was rounded away: `1.50` is 1.5, but 20 decimals are more than Excel keeps. */
function sameNumber(text: string, decimal: string): boolean {
  const found = /^(-?)0*(\d+)(?:\.(\d*?)0*)?$/u.exec(text.trim());
  if (found === null) return true;
  const [, sign = "", whole = "", fraction = ""] = found;
  const plain = fraction === "" ? whole : `${whole}.${fraction}`;
  return sign + plain === decimal || plain === "0";
}

function wholeDay(text: string): Date | undefined {
  if (!/^(?:19|2\d)\d{2}-\d{2}-\d{2}$/u.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  const same = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return same && text >= "1900-03-01" ? date : undefined;
}

/** Text as a cell can hold it: no control characters, at most as long as Excel opens. */
export function cellText(text: string): string {
  const clean = text.replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, "");
  return clean.length <= longestText ? clean : `${clean.slice(0, longestText - 1)}…`;
}

/** A sheet name Excel accepts. */
export function sheetTitle(name: string): string {
  const clean = name.replace(/[[\]:*?/\\\p{Cc}]|^'|'$/gu, " ").trim();
  return clean === "" ? "Sheet1" : clean.slice(0, longestName);
}

/** Thousands separated, with as many decimals as the most exact number of the column (at most 6). */
export function numberFormat(rows: readonly (readonly Value[])[], column: number): string {
  let decimals = 0;
  for (const row of rows) {
    const value = typedValue("number", row[column]);
    const fraction =
      typeof value === "number" ? (exactDecimal(String(value))?.split(".")[1] ?? "") : "";
    decimals = Math.max(decimals, Math.min(6, fraction.length));
  }
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}
