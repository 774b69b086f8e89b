import type { Messages } from "../messages/zh.ts";

/** A distance in days between two dates, each perhaps imprecise; null where a side is open. */
export type Delay = { readonly min: number | null; readonly max: number | null };

type Words = Pick<
  Messages["common"],
  "days" | "early" | "onTime" | "atLeast" | "atMost" | "delayUnknown"
>;

/** “63–120 天”, “提前 5 天”, “≥30 天”, “按期”; a range that crosses zero keeps its sign: “−4 ~ 10 天”. */
export function delayWords({ min, max }: Delay, words: Words): string {
  if (min === null) return max === null ? words.delayUnknown : words.atMost(signed(max));
  if (max === null) return words.atLeast(signed(min));
  if (min === 0 && max === 0) return words.onTime;
  if (max <= 0) return words.early(span(-max, -min));
  return words.days(span(min, max));
}

/** How late it looks: late for certain, perhaps late, or not late. */
export function delayTone({ min, max }: Delay): "late" | "perhaps" | "fine" {
  if (min !== null && min > 0) return "late";
  return max !== null && max > 0 && min !== null ? "perhaps" : "fine";
}

function span(from: number, to: number): string {
  if (from === to) return signed(from);
  return from < 0 ? `${signed(from)} ~ ${signed(to)}` : `${from}–${to}`;
}

function signed(days: number): string {
  return days < 0 ? `−${-days}` : String(days);
}
