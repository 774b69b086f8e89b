import { addDays, daysBetween } from "../../domain/value/civil.ts";
import type { Day } from "../../domain/value/day.ts";
import { dayRange } from "../../domain/value/day-range.ts";

/** A stretch of time that the strip shows, whole months from `from` to `to`. */
export type TimeScale = { readonly from: string; readonly to: string };

/** A place on the strip, in percent of its width. `open` has no known beginning. */
export type Bar = { readonly left: number; readonly width: number; readonly open: boolean };

/** A line of the strip with its year or quarter. */
export type Tick = { readonly left: number; readonly label: string; readonly year: boolean };

/** Further right a label would leave the strip. */
const lastTick = 97;

/** How wide an open beginning is drawn. */
const openDays = 30;

/** The stretch that holds all days and today with a month of air on both sides; null for none. */
export function timeScale(days: readonly Day[], today: string): TimeScale | null {
  if (days.length === 0) return null;
  const ends = days.flatMap((day) => {
    const { from, to } = dayRange(day);
    return [from ?? addDays(to, -openDays), to];
  });
  const sorted = [...ends, today].sort();
  const from = addDays(sorted[0] ?? today, -20);
  const to = addDays(sorted[sorted.length - 1] ?? today, 20);
  return { from: `${from.slice(0, 7)}-01`, to };
}

/** Where a day stands: as wide as it is imprecise. */
export function barOf(day: Day, scale: TimeScale): Bar {
  const { from, to } = dayRange(day);
  const start = from ?? addDays(to, -openDays);
  const left = percent(start, scale);
  return { left, width: percent(addDays(to, 1), scale) - left, open: from === null };
}

/** Where a plain day stands. */
export function percent(day: string, scale: TimeScale): number {
  const whole = daysBetween(scale.from, scale.to);
  return Math.round((daysBetween(scale.from, day) / whole) * 10_000) / 100;
}

/** Lines at the years, and at the quarters when the stretch is short enough to read them. */
export function ticksOf(scale: TimeScale): readonly Tick[] {
  const first = Number(scale.from.slice(0, 4));
  const last = Number(scale.to.slice(0, 4));
  const quarters = last - first <= 3 ? ["01", "04", "07", "10"] : ["01"];
  const ticks: Tick[] = [];
  for (let year = first; year <= last; year += 1) {
    for (const month of quarters) {
      const day = `${year}-${month}-01`;
      if (day < scale.from || percent(day, scale) > lastTick) continue;
      const start = month === "01";
      ticks.push({
        left: percent(day, scale),
        label: start ? String(year) : String(Number(month)),
        year: start,
      });
    }
  }
  return ticks;
}
