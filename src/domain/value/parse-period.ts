import { accept, refuse } from "../refusal/refusal.ts";
import type { Result } from "../refusal/refusal.ts";
import { firstYear, lastYear } from "./civil.ts";
import { monthNames } from "./month-names.ts";
import { closeUp } from "./normalise.ts";
import { isPeriodKey } from "./period.ts";

const halves: Readonly<Record<string, string>> = { 上: "1", 下: "2" };
const quarters: Readonly<Record<string, string>> = { 一: "1", 二: "2", 三: "3", 四: "4" };

const writtenShapes = [
  /^(?<year>\d{4})(?:年度?)?$/u,
  /^(?<year>\d{4})(?:[-/.]|年)?(?:q|第)?(?<quarter>(?<=q)[1-4]|[1-4一二三四](?=季))(?:季度?)?$/u,
  /^(?<year>\d{4})(?:[-/.]|年)?(?:h(?<half>[12])|(?<halfName>[上下])半年)$/u,
  /^(?<year>\d{4})(?:[-/.]|年)(?<month>\d{1,2})(?:月份?)?$/u,
  /^(?<year>\d{4})(?<month>\d{2})$/u,
  new RegExp(`^(?<name>${monthNames.join("|").toLowerCase()})[a-z]*[-,]?(?<year>\\d{4})$`, "u"),
];

function readKey(groups: Readonly<Record<string, string | undefined>>): string {
  const { year = "", quarter, half, halfName, name } = groups;
  const named = monthNames.findIndex((each) => each.toLowerCase() === name);
  const month = named < 0 ? groups["month"] : String(named + 1);
  if (quarter !== undefined) return `${year}-Q${quarters[quarter] ?? quarter}`;
  if (half !== undefined || halfName !== undefined)
    return `${year}-H${half ?? halves[halfName ?? ""] ?? ""}`;
  return month === undefined ? year : `${year}-${month.padStart(2, "0")}`;
}

/**
 * The period a text names: 2024-02 · 2024.2 · 2024年2月 · 2024Q1 · 2024年一季度 · 2024H1 · 2024年上半年 · 2024年.
 * Refusals: notAPeriod (also outside 1990–2100).
 */
export function parsePeriod(text: string): Result<string> {
  const tidy = closeUp(text).replace(/^([qh][1-4])[ -]?(\d{4})$/u, "$2$1");
  const groups = writtenShapes
    .map((shape) => shape.exec(tidy)?.groups)
    .find((each) => each !== undefined);
  const period = groups ? readKey(groups) : "";
  const year = Number(period.slice(0, 4));
  const known = isPeriodKey(period) && year >= firstYear && year <= lastYear;
  return known ? accept(period) : refuse("notAPeriod", { text: text.trim() });
}
