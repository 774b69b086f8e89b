import type { Check, CheckInput, Finding } from "./check-input.ts";
import { checkAboveLeft } from "./checks/above-left.ts";
import { checkAboveTotal } from "./checks/above-total.ts";
import { checkNegative } from "./checks/negative.ts";
import { checkForecast, checkNodeDay } from "./checks/node-day.ts";
import { checkNodeEvidence } from "./checks/node-evidence.ts";
import { checkNodeOrder } from "./checks/node-order.ts";
import { checkRepeated } from "./checks/repeated.ts";
import { checkRequired } from "./checks/required.ts";
import { checkShareOfTotal } from "./checks/share-of-total.ts";
import { checkSinceStart } from "./checks/since-start.ts";
import { checkSums } from "./checks/sums.ts";
import { checkTimesLast } from "./checks/times-last.ts";
import { checkTimesPlan } from "./checks/times-plan.ts";
import { checkYearSum } from "./checks/year-sum.ts";

const checks: readonly Check[] = [
  checkRequired,
  checkYearSum,
  checkSinceStart,
  checkSums,
  checkNegative,
  checkAboveTotal,
  checkAboveLeft,
  checkShareOfTotal,
  checkTimesPlan,
  checkTimesLast,
  checkRepeated,
  checkNodeDay,
  checkForecast,
  checkNodeOrder,
  checkNodeEvidence,
];

/** Everything wrong or odd in what is typed for one project, errors first. Errors: none (total). Source: handbook 3.3. */
export function checkReport(input: CheckInput): Finding[] {
  const found = checks.flatMap((check) => check(input));
  return [
    ...found.filter((each) => each.level === "error"),
    ...found.filter((each) => each.level === "warning"),
  ];
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** A finding's own key: it holds the figures, so a word given to an earlier figure never settles a later one. Errors: none (total). */
export function keyOf({ refusal, cells }: Finding): string {
  const places = cells.map(({ attribute, kind, scope, period }) =>
    [attribute, kind, scope, period ?? ""].join("|"),
  );
  const figures = Object.entries(refusal.params).map(([name, said]) => `${name}=${said}`);
  return JSON.stringify([refusal.code, places, figures.toSorted(inOrder)]);
}

/** How a warning is settled: explained in a word, or accepted knowingly. */
export type Settlement =
  | { readonly key: string; readonly note: string }
  | { readonly key: string; readonly knowingly: true };

function settles(settlement: Settlement, key: string): boolean {
  return settlement.key === key && ("knowingly" in settlement || settlement.note.trim() !== "");
}

/** What still stands in the way of submission: every error, and each warning nobody has settled. Errors: none (total). */
export function unsettled(
  findings: readonly Finding[],
  settlements: readonly Settlement[],
): Finding[] {
  return findings.filter(
    (finding) =>
      finding.level === "error" || !settlements.some((each) => settles(each, keyOf(finding))),
  );
}
