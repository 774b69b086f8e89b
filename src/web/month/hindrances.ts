import type { Merged } from "./outbox.ts";
import type { Summary } from "./problems.ts";

export type Hindrance = {
  readonly why: "missing" | "errors" | "open" | "conflicts" | "unsent";
  readonly count: number;
  /** The cell to look at first, undefined when none can be named. */
  readonly key: string | undefined;
};

/** What stands in the way of submitting, in the order a person clears it; empty when nothing does. */
export function hindrancesOf(summary: Summary, merged: Merged): Hindrance[] {
  const first = (level: "error" | "warning") =>
    summary.problems.find((each) => each.level === level && each.note.trim() === "")?.keys[0];
  const all: Hindrance[] = [
    { why: "missing", count: summary.missing.length, key: summary.missing[0] },
    { why: "errors", count: summary.errors, key: first("error") },
    { why: "open", count: summary.open, key: first("warning") },
    { why: "conflicts", count: merged.conflicts.length, key: merged.conflicts[0]?.key },
    { why: "unsent", count: merged.unsent.length, key: undefined },
  ];
  return all.filter(({ count }) => count > 0);
}
