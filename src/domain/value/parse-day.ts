import { accept, refuse } from "../refusal/refusal.ts";
import type { Result } from "../refusal/refusal.ts";
import { dayOf } from "./day.ts";
import type { Day } from "./day.ts";
import { dayRange } from "./day-range.ts";
import { readDay } from "./day-reading.ts";
import type { DayOptions } from "./day-reading.ts";

/**
 * The day a text states, no finer than it states it: `2023.2.11`, `2023年10月`, `2023Q1`, `2024年4月底`, `31 March 2024`,
 * `Mar-24`, `不晚于2023年3月31日`. 月底 is the third xun, 年底 December. A half year is refused: it has no exact form.
 * Refusals: notADay, dayWithoutYear, ambiguousDay, noSuchDay, dayOutOfRange (before 1990, after 2100).
 */
export function parseDay(text: string, options: DayOptions = {}): Result<Day> {
  const stated = readDay(text, options);
  if (typeof stated === "string") return refuse(stated, { text: text.trim() });
  const day = dayOf(stated.iso, stated.precision);
  return accept(stated.limit ? dayOf(dayRange(day).to, "by") : day);
}
