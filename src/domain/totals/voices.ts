import type { Bilingual } from "../language.ts";
import { type Fact, type FactKind, type Source, sources } from "../ledger/fact.ts";
import type { Folded } from "../ledger/fold.ts";
import { scopeKey } from "../ledger/scope.ts";
import { isMoney } from "../lifecycle/year-figures.ts";
import { sameValue } from "../importing/compare.ts";
import { type Money, addMoney } from "../value/money.ts";
import { type Difference, bySize, differenceOf } from "./total.ts";

/** One thing that several sources speak of: 部门上报 and 统计口径 of the same attribute, kind, part and period. */
export type Spoken<F extends Folded = Fact> = {
  readonly attribute: string;
  readonly kind: FactKind;
  readonly scope: string;
  readonly period: string | null;
  /** What counts of each source, 部门上报 first. */
  readonly voices: readonly F[];
  /** The first source less the next; null where they cannot be subtracted. */
  readonly difference: Difference | null;
  /** Whether every source says the same. */
  readonly agree: boolean;
};

/** How a difference is counted, in a sentence. */
export const differenceRule: Bilingual = {
  zh: "差额＝前一口径−后一口径；百分比＝差额÷后一口径",
  en: "Difference = the first source − the next; per cent = the difference ÷ the next",
};

function thing(fact: Folded): string {
  return [fact.attribute, fact.kind, scopeKey(fact.scope), fact.period ?? ""].join("|");
}

function order(source: Source): number {
  return sources.indexOf(source);
}

function spokenOf<F extends Folded>(facts: readonly F[]): Spoken<F>[] {
  const voices = facts.toSorted((a, b) => order(a.source) - order(b.source));
  const [first, second] = voices;
  if (!first || !second) return [];
  const { attribute, kind, scope, period } = first;
  const difference =
    isMoney(first.value) && isMoney(second.value) ? differenceOf(first.value, second.value) : null;
  const agree = voices.every((each) => sameValue(each.value, first.value));
  return [{ attribute, kind, scope, period, voices, difference, agree }];
}

/**
 * Everything of which more than one source speaks, from the folded facts of one project; the largest difference first.
 * Errors: none (total).
 */
export function spokenTwice<F extends Folded>(current: ReadonlyMap<string, F>): Spoken<F>[] {
  const things = new Map<string, F[]>();
  for (const fact of current.values()) {
    const key = thing(fact);
    things.set(key, [...(things.get(key) ?? []), fact]);
  }
  return [...things.values()].flatMap(spokenOf).toSorted(byDisagreement);
}

/** What differs before what agrees, the larger difference first. Errors: none (total). */
export function byDisagreement(
  a: Pick<Spoken, "agree" | "difference">,
  b: Pick<Spoken, "agree" | "difference">,
): number {
  return Number(a.agree) - Number(b.agree) || bySize(a.difference, b.difference);
}

/** What two sources both state of some projects, added up. */
export type SourceTotal = Pick<Spoken, "attribute" | "kind" | "period" | "difference"> & {
  readonly sources: Source[];
  readonly first: Money;
  readonly second: Money;
  readonly projects: number;
};

type Pair = { readonly sources: Source[]; readonly first: Money; readonly second: Money };

/** The first two sources of a whole in yuan: parts are in the whole, other currencies have no rate here. */
function pairOf({ scope, voices }: Spoken<Folded>): Pair | undefined {
  const [first, second] = voices.flatMap(({ value, source }) =>
    isMoney(value) && value.currency === "CNY" ? [{ source, value }] : [],
  );
  if (!first || !second || scope !== "") return undefined;
  return {
    sources: [first.source, second.source],
    first: first.value,
    second: second.value,
  };
}

function plus(a: Money, b: Money): Money {
  const sum = addMoney(a, b);
  return sum.ok ? sum.value : a;
}

/** Sums by attribute, kind, period and the two sources, the largest difference first. Errors: none (total). */
export function totalBySource(all: readonly Spoken<Folded>[]): SourceTotal[] {
  const sums = new Map<string, SourceTotal>();
  for (const { attribute, kind, period, ...rest } of all) {
    const pair = pairOf({ attribute, kind, period, ...rest });
    if (!pair) continue;
    const key = [attribute, kind, period, ...pair.sources].join("|");
    const sum = sums.get(key);
    const first = sum ? plus(sum.first, pair.first) : pair.first;
    const second = sum ? plus(sum.second, pair.second) : pair.second;
    const difference = differenceOf(first, second);
    const projects = (sum?.projects ?? 0) + 1;
    const { sources: both } = pair;
    sums.set(key, { attribute, kind, period, sources: both, first, second, projects, difference });
  }
  return [...sums.values()].toSorted((a, b) => bySize(a.difference, b.difference));
}
