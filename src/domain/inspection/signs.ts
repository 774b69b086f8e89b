import { fenOf } from "../detection/figure.ts";
import { type Series, factIn, factsOf, reachedIn } from "../detection/series.ts";
import { figureOf } from "../detection/figure.ts";
import type { FactKind } from "../ledger/fact.ts";
import type { DrawRule, Stratum } from "./draw-rule.ts";
import type { FrameRow } from "./frame.ts";

/** What is known of a project besides its facts: the strongest lead nothing was found on yet, and whether somebody went there. */
export type Seen = {
  readonly lead: number;
  readonly isInspected: boolean;
};

/** The last month of an amount against the mean of the months before, exactly: last × n ≥ times × sum of n. */
function jumps(series: Series, asked: NonNullable<Stratum["when"]["jump"]>): boolean {
  const periods = new Set(factsOf(series, asked.attribute).flatMap(({ period }) => period ?? []));
  const amounts = [...periods]
    .toSorted()
    .slice(-asked.months - 1)
    .map((period) => figureOf(factIn(series, [asked.attribute, "actual"], { period }))?.fen ?? 0n);
  const last = amounts.at(-1) ?? 0n;
  const before = amounts.slice(0, -1);
  if (before.length < asked.months) return false;
  const sum = before.reduce((total, each) => total + each, 0n);
  return sum > 0n && last * BigInt(before.length) >= BigInt(asked.times) * sum;
}

function isAsLarge(
  series: Series,
  attribute: string,
  { kind, atLeast }: { kind: FactKind; atLeast: string },
) {
  const amount = figureOf(factIn(series, [attribute, kind]))?.fen;
  return amount !== undefined && amount >= fenOf(atLeast);
}

function isChosen(series: Series, attribute: string, among: readonly string[]): boolean {
  return factsOf(series, attribute).some((fact) => {
    const held = factIn(series, [attribute, fact.kind], { period: fact.period });
    return held === fact && typeof fact.value === "string" && among.includes(fact.value);
  });
}

function fits({ when }: Stratum, series: Series, seen: Seen): boolean {
  const { lead, jump, amount, choice, never } = when;
  return (
    (lead === undefined || seen.lead >= lead) &&
    (jump === undefined || jumps(series, jump)) &&
    (amount === undefined || isAsLarge(series, amount.attribute, amount)) &&
    (choice === undefined || isChosen(series, choice.attribute, choice.in)) &&
    (never === undefined || !seen.isInspected)
  );
}

function takesPart({ takesPart: { reached, notReached } }: DrawRule, series: Series): boolean {
  return (
    reached.every((node) => reachedIn(series, node) !== undefined) &&
    notReached.every((node) => reachedIn(series, node) === undefined)
  );
}

/**
 * A project's row in the frame: the first stratum that fits it. Undefined for one that takes no part, or that no stratum
 * fits. Errors: none (total).
 */
export function rowOf(rule: DrawRule, series: Series, seen: Seen): FrameRow | undefined {
  if (!takesPart(rule, series)) return undefined;
  const stratum = rule.strata.find((each) => fits(each, series, seen));
  return stratum && { subject: series.subject, unit: series.unit, stratum: stratum.id };
}
