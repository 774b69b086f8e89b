import { tidyText } from "../value/normalise.ts";

import { findUnit } from "../value/unit-table.ts";
import { isMoneyUnit } from "./unit-word.ts";

/** The units a line above the table gives: “单位：亿元、亩”. */
export type UnitLine = { readonly money: string; readonly others: readonly string[] };

const line = /单位[:：]\s*([^\s:：]+)/gu;

/** Reads the unit line out of the lines above a table; “填报单位：…” is not one. Errors: none (total). */
export function readUnitLine(titles: readonly string[]): UnitLine {
  const words = titles
    .flatMap((title) => [...tidyText(title).matchAll(line)])
    .flatMap((match) => (match[1] ?? "").replace(/[()]/gu, "").split(/[、,，/;；]/u));
  const money = words.filter((word) => isMoneyUnit(word));
  return {
    money: money.length === 1 ? (money[0] ?? "") : "",
    others: words.filter((word) => findUnit(word)),
  };
}

/** The unit of the line that measures the same thing as `unit`, else empty. Errors: none (total). */
export function unitLike(given: UnitLine, unit: string): string {
  const dimension = findUnit(unit)?.dimension;
  return given.others.find((other) => findUnit(other)?.dimension === dimension) ?? "";
}
