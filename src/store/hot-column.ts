import { sql } from "kysely";
import { projectAttributes } from "../catalogue/project.ts";
import type { Attribute } from "../domain/ledger/attribute.ts";
import { addDecimal } from "../domain/value/decimal.ts";
import { dayRange } from "../domain/value/day-range.ts";
import { convert } from "../domain/value/quantity.ts";
import type { Value } from "../domain/value/value.ts";
import type { Db } from "./connection.ts";

/** The attributes that are real columns of `project_now`, so that lists sort and filter by them. */
export const hotAttributes: readonly Attribute[] = projectAttributes.filter(
  (attribute) => attribute.hot,
);

/** The column of a hot attribute: `totalInvestment` is `h_total_investment`. Errors: none (total). */
export function hotColumn(attribute: string): string {
  return `h_${attribute.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)}`;
}

function sqlType(attribute: Attribute): string {
  if (attribute.value === "money" || attribute.value === "quantity") return "numeric";
  return attribute.value === "day" ? "date" : "text";
}

/** Adds the columns the catalogue asks for and the table does not have yet. Errors: throws what the database throws. */
export async function addHotColumns(db: Db): Promise<void> {
  const columns = hotAttributes.map(
    (each) => `add column if not exists ${hotColumn(each.id)} ${sqlType(each)}`,
  );
  await sql.raw(`alter table guatu.project_now ${columns.join(", ")}`).execute(db);
}

/** 近 sorts just below the figure, 余 and 超 just above it; figures have six decimals at most, so nothing else moves. */
const nudge = {
  nearly: "-0.0000001",
  exact: "0",
  about: "0",
  odd: "0.0000001",
  over: "0.0000002",
} as const;

function nudged(number: string, qualifier: keyof typeof nudge): string {
  const by = nudge[qualifier];
  return by === "0" ? number : addDecimal(number, by);
}

/**
 * What a value sorts and filters by: yuan, the attribute's own unit, the first day meant, or the text.
 * Null where it cannot be compared: another currency or dimension. Errors: none (total).
 */
export function sortKey(attribute: Attribute, value: Value): string | null {
  if (typeof value === "string") return value;
  if ("amount" in value) {
    return value.currency === "CNY" ? nudged(value.amount, value.qualifier) : null;
  }
  if ("precision" in value) return dayRange(value).from ?? dayRange(value).to;
  const converted = convert(value, attribute.unit ?? value.unit);
  return converted.ok ? nudged(converted.value.number, value.qualifier) : null;
}
