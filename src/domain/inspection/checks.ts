import type { Fact, Source } from "../ledger/fact.ts";
import { counts } from "../ledger/fold.ts";

const rank: Readonly<Record<Source, number>> = {
  report: 0,
  statistics: 1,
  enterprise: 2,
  platform: 3,
  published: 4,
};

/** The latest period first, then whose figure answers first, then the newer. */
function goesFirst(a: Fact, b: Fact): number {
  if (a.period !== b.period) return (a.period ?? "") < (b.period ?? "") ? 1 : -1;
  return rank[a.source] - rank[b.source] || b.seq - a.seq;
}

/**
 * What is looked at on site: of each attribute a rule names, in its order, the actual that counts, of a month the last,
 * for each part of the project apart. Errors: none (total).
 */
export function inspectionOrder(checks: readonly string[], current: readonly Fact[]): Fact[] {
  return checks.flatMap((attribute) => {
    const own = current
      .filter((fact) => fact.attribute === attribute && fact.kind === "actual" && counts(fact))
      .toSorted(goesFirst);
    return own.filter((fact, at) => own.findIndex(({ scope }) => scope === fact.scope) === at);
  });
}
