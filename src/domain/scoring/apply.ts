import type { Bilingual } from "../language.ts";
import { minus, sumExact, type Exact, writeExact } from "./exact.ts";
import { answerOf, answerPoints, inBoth, type Explained, type Missing } from "./explain.ts";
import { inputOf, factsOf } from "./input-of.ts";
import { gapsOf, sayLeftOut } from "./missing.ts";
import type { Context, Outcome } from "./operator.ts";
import type { AnyRule } from "./any-rule.ts";
import { exactOfFound, type Found } from "./found.ts";
import { evaluateRule, formulaOfRule, needsOfRule } from "./rule.ts";
import type { Scored } from "./scored.ts";

function left(missing: readonly Missing[]): Outcome {
  return {
    found: { kind: "missing" },
    missing: () => missing,
    sentence: () => sayLeftOut(missing),
  };
}

/** Before an operator runs: what does not apply is not owed, and what is missing is left out, never zero. */
function outcomeOf(rule: AnyRule, context: Context, needs: readonly string[]): Outcome {
  let isMissing = false;
  let why: Bilingual | null = null;
  for (const id of needs) {
    const value = context.value(id);
    if ("notApplicable" in value) why ??= value.why;
    if ("missing" in value) isMissing = true;
  }
  if (why) {
    const sentence = why;
    return { found: { kind: "notApplicable" }, sentence: () => sentence };
  }
  if (isMissing) return left(needs.flatMap((id) => gapsOf(context, id)));
  return evaluateRule(rule, context);
}

/** What a figure could not count is told even where the figure has a value. */
function partlyMissing(context: Context, needs: readonly string[]): readonly Missing[] {
  return needs.flatMap((id) =>
    context.indicator(id).reads === "figured" ? context.figure(id).missing() : [],
  );
}

/** What the lines beneath do not add up to: a cap, a coefficient, a mean. Errors: none (total). */
function adjustment(like: Explained, difference: Exact): Explained {
  return {
    ...like,
    title: { zh: "按上限、系数等折算", en: "Caps, coefficients and the like" },
    operator: "adjustment",
    answer: answerPoints(writeExact(difference)),
    missing: [],
    inputs: [],
    formula: { zh: "", en: "" },
    sentence: {
      zh: `以上各行与本项得分之差：${printed(difference)}分`,
      en: `what the lines above and the points differ by: ${printed(difference)}`,
    },
    facts: [],
    children: [],
  };
}

function printed(exact: Exact): string {
  const answer = answerPoints(writeExact(exact));
  return answer.kind === "points" ? answer.points.text : "";
}

function linesOf(whole: Explained, scored: readonly Scored[], found: Found): readonly Explained[] {
  if (scored.length === 0) return [];
  const lines = scored.map((each) => each.explain());
  const sum = sumExact(scored.map((each) => exactOfFound(each.found)));
  const difference = minus(exactOfFound(found), sum);
  return difference.n === 0n ? lines : [...lines, adjustment(whole, difference)];
}

/** Applies a rule to a unit or a project; the explanation is written when asked for. Throws on an unknown operator (a bug). */
export function applyRule(rule: AnyRule, context: Context): Scored {
  const needs = needsOfRule(rule);
  const outcome = outcomeOf(rule, context, needs);
  const { found } = outcome;
  const missing = (): readonly Missing[] => [
    ...(found.kind === "missing" ? [] : partlyMissing(context, needs)),
    ...(outcome.missing?.() ?? []),
  ];
  const explain = (): Explained => {
    const inputs = needs.map((id) => inputOf(id, context));
    const { name } = context.project ?? context.unit;
    const bare: Explained = {
      title: { zh: name, en: name },
      operator: rule.operator,
      article: null,
      project: context.project?.id ?? null,
      answer: answerOf(found),
      missing: missing(),
      inputs,
      formula: inBoth((language) => formulaOfRule(rule, context.indicator, language)),
      sentence: outcome.sentence(),
      facts: [],
      children: [],
    };
    const children = linesOf(bare, outcome.children?.() ?? [], found);
    return { ...bare, facts: factsOf(inputs, children), children };
  };
  return { found, lower: outcome.lower ?? 0, missing, explain };
}
