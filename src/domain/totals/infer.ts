import { type Source, sources } from "../ledger/fact.ts";
import { type Folded, foldFacts } from "../ledger/fold.ts";
import { type Figure, figureOf } from "../lifecycle/year-figures.ts";
import { lastOfMonth } from "../value/civil.ts";
import { addDecimal, fixDecimal, subtractDecimal } from "../value/decimal.ts";
import { previousPeriod } from "../value/period.ts";
import type { InferenceRule } from "./inference-rule.ts";

type Term = InferenceRule["terms"][number];

/** A figure other facts imply, with the rule that says so. */
export type Inferred = Figure & { readonly rule: string };

/** The days within which a term must have been stated to speak of its moment. */
function windowOf(at: Term["at"], month: string): { from: string; to: string } {
  if (at === "year") return { from: `${month.slice(0, 4)}-01-01`, to: lastOfMonth(month) };
  const own = at === "month" ? month : previousPeriod(month);
  return { from: `${own}-01`, to: lastOfMonth(own) };
}

/** What counted of a term's state at the end of its window, if it was stated within it and by this source. */
function termOf(
  facts: readonly Folded[],
  term: Term,
  at: { readonly month: string; readonly source: Source },
): Figure | undefined {
  const { from, to } = windowOf(term.at, at.month);
  const within = facts.filter(
    (fact) =>
      fact.attribute === term.attribute &&
      fact.kind === "actual" &&
      fact.scope === "" &&
      fact.source === at.source &&
      fact.validFrom >= from &&
      fact.validFrom <= to,
  );
  return figureOf([...foldFacts(within, () => false).values()][0]);
}

function combine(rule: InferenceRule, terms: readonly Figure[]): Inferred | undefined {
  const [first] = terms;
  const isExact = terms.every(
    ({ money }) => money.qualifier === "exact" && money.currency === first?.money.currency,
  );
  if (!first || !isExact) return undefined;
  const amount = terms.reduce(
    (sum, { money }, index) =>
      rule.terms[index]?.sign === "-"
        ? subtractDecimal(sum, money.amount)
        : addDecimal(sum, money.amount),
    "0",
  );
  return {
    rule: rule.id,
    money: { amount: fixDecimal(amount, 2), currency: first.money.currency, qualifier: "exact" },
    facts: [...new Set(terms.flatMap((each) => each.facts))],
  };
}

/**
 * What a rule implies of a project by a month: from the first source that states every term, exactly and in one
 * currency; undefined where a term is missing or was stated as 近 or 约: never an estimate. Errors: none (total).
 */
export function infer(
  rule: InferenceRule,
  facts: readonly Folded[],
  month: string,
): Inferred | undefined {
  for (const source of sources) {
    const terms = rule.terms.flatMap((term) => termOf(facts, term, { month, source }) ?? []);
    if (terms.length === rule.terms.length) return combine(rule, terms);
  }
  return undefined;
}
