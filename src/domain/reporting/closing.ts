import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { periodRange, printPeriod } from "../value/period.ts";
import { type Actor, holds } from "./actor.ts";
import type { Phase } from "./report.ts";

/** A period closed for good: a named point of the ledger that a bulletin is rendered from. */
export type Closing = {
  readonly period: string;
  /** The last sequence number the closed figures know of. */
  readonly seq: number;
  readonly day: string;
  readonly by: number;
  /** The units it was closed without, knowingly, in the order of their ids. */
  readonly without: readonly number[];
  readonly reason: string | null;
};

/** What a closing is decided on. */
export type ClosingInput = {
  readonly period: string;
  readonly today: string;
  /** The ledger's last sequence number. */
  readonly seq: number;
  readonly isClosed: boolean;
  /** Every unit that owes a report, with the phase of it. */
  readonly owing: readonly { readonly unit: number; readonly phase: Phase }[];
  /** The units the office closes without, and why; null when it expects none to be missing. */
  readonly knowingly: { readonly without: readonly number[]; readonly reason: string } | null;
};

/** The units whose reports are not accepted, in the order of their ids. Errors: none (total). */
export function missingReports(owing: ClosingInput["owing"]): number[] {
  return owing
    .filter((each) => each.phase !== "accepted")
    .map((each) => each.unit)
    .toSorted((a, b) => a - b);
}

function sameUnits(a: readonly number[], b: readonly number[]): boolean {
  const [first, second] = [new Set(a), new Set(b)];
  return first.size === second.size && [...first].every((unit) => second.has(unit));
}

function periodParams(period: string): Record<string, string> {
  return {
    "period.zh": printPeriod(period, "zh"),
    "period.en": printPeriod(period, "en"),
    day: periodRange(period).to,
  };
}

function refuseMissing({ knowingly }: ClosingInput, missing: readonly number[]): Result<true> {
  const params = { count: missing.length, units: missing.join(", ") };
  if (!knowingly) return missing.length === 0 ? accept(true) : refuse("reportsMissing", params);
  if (!sameUnits(knowingly.without, missing)) return refuse("missingChanged", params);
  const isExplained = missing.length === 0 || knowingly.reason.trim() !== "";
  return isExplained ? accept(true) : refuse("closingNeedsReason");
}

/**
 * Closes a period at a point of the ledger, every report accepted or the missing ones named exactly. Refuses
 * `notAllowed`, `periodClosed`, `periodNotOver`, `reportsMissing`, `missingChanged`, `closingNeedsReason`.
 */
export function decideClosing(input: ClosingInput, actor: Actor): Result<Closing> {
  const { period, today, seq, knowingly } = input;
  if (!holds(actor, ["office"]))
    return refuse("notAllowed", { "action.zh": "封账", "action.en": "close a period" });
  if (input.isClosed) return refuse("periodClosed", periodParams(period));
  if (today <= periodRange(period).to) return refuse("periodNotOver", periodParams(period));
  const without = missingReports(input.owing);
  const known = refuseMissing(input, without);
  if (!known.ok) return known;
  const reason = without.length === 0 ? null : (knowingly?.reason.trim() ?? null);
  return accept({ period, seq, day: today, by: actor.person, without, reason });
}
