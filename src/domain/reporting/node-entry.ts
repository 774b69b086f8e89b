import type { Day } from "../value/day.ts";
import { printDay } from "../value/print-day.ts";
import type { CheckInput, Entry } from "./check-input.ts";

/** A typed answer about a node, with its day. */
export type NodeEntry = { readonly entry: Entry; readonly day: Day };

/** The typed answers about nodes of the schedule, of one kind. Errors: none (total). */
export function nodeEntries(input: CheckInput, kind: "actual" | "forecast"): NodeEntry[] {
  return input.entries.flatMap((entry) => {
    const { value } = entry;
    const isNode = input.sheet.lifecycle.schedule.includes(entry.attribute);
    if (!isNode || entry.kind !== kind || typeof value === "string" || !("precision" in value))
      return [];
    return [{ entry, day: value }];
  });
}

/** A day as the params `name.zh` and `name.en` of a sentence. Errors: throws on a malformed day (a bug). */
export function dayParams(name: string, day: Day): Record<string, string> {
  return { [`${name}.zh`]: printDay(day, "zh"), [`${name}.en`]: printDay(day, "en") };
}

/** An ISO day as the params of a sentence. Errors: throws on what is no ISO day (a bug). */
export function isoParams(name: string, iso: string): Record<string, string> {
  return dayParams(name, { day: iso, precision: "day" });
}
