import type { Bilingual } from "../language.ts";
import type { Lifecycle } from "../lifecycle/lifecycle.ts";
import { type ReportForm, attributesIn } from "../reporting/form.ts";
import type { Rulebook } from "../scoring/rulebook.ts";
import type { InferenceRule } from "../totals/inference-rule.ts";

type Resting = {
  readonly lifecycle: Lifecycle;
  readonly reporting: { readonly form: ReportForm };
  readonly rulebooks: readonly Rulebook[];
  readonly inferences: readonly InferenceRule[];
};

/**
 * The attributes that what everybody is told alike rests on: stages and nodes, the month's report, rankings, inferences;
 * each with the title of a rule that reads it. Errors: none (total).
 */
export function restsOn(rules: Resting): ReadonlyMap<string, Bilingual> {
  const { lifecycle, reporting, rulebooks, inferences } = rules;
  const needs = lifecycle.stages.flatMap((stage) => stage.needs.map((need) => need.attribute));
  const read: readonly (readonly [Bilingual, readonly (string | undefined)[]])[] = [
    ...inferences.map(
      (rule) => [rule.title, [rule.infers, ...rule.terms.map((term) => term.attribute)]] as const,
    ),
    ...rulebooks.map(
      (book) => [book.title, book.indicators.map((each) => each.attribute)] as const,
    ),
    [reporting.form.title, attributesIn(reporting.form)],
    [lifecycle.title, [...lifecycle.schedule, ...needs]],
  ];
  return new Map(
    read.flatMap(([title, ids]) =>
      ids.flatMap((id): [string, Bilingual][] => (id === undefined ? [] : [[id, title]])),
    ),
  );
}
