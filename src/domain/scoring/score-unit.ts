import { minus, rounded, sumExact, within, writeExact, zero, type Exact } from "./exact.ts";
import { answerOf, answerPoints, toPoints, type Explained } from "./explain.ts";
import { isVeto, scoreArticle } from "./explain-article.ts";
import type { Folded } from "./fold-periods.ts";
import type { Context } from "./operator.ts";
import { exactOfFound, type Found } from "./found.ts";
import type { Rulebook, TotalRule } from "./rulebook.ts";
import type { Scored } from "./scored.ts";
import { foundTogether } from "./together.ts";

/** A unit's total, by how many its grade is lowered, and its explanation when asked for. */
export type UnitScore = {
  readonly points: Exact;
  readonly lower: number;
  readonly explain: () => Explained;
};

function bounded(sum: Exact, total: TotalRule | undefined): Exact {
  if (!total) return sum;
  const held = within(sum, total);
  return total.digits === null ? held : rounded(held, total.digits);
}

function totalLine(
  context: Context,
  lines: readonly Explained[],
  { found, points }: { found: Found; points: Exact },
): Explained {
  const { text } = toPoints(writeExact(points));
  const { name } = context.unit;
  return {
    title: { zh: name, en: name },
    operator: "total",
    article: null,
    project: null,
    answer: answerOf(found),
    missing: lines.flatMap(({ missing }) => missing),
    inputs: [],
    formula: { zh: "各条得分之和", en: "sum of the articles" },
    sentence: { zh: `合计${text}分`, en: `${text} points in all` },
    facts: [...new Set(lines.flatMap(({ facts }) => facts))].toSorted((a, b) => a - b),
    children: lines,
  };
}

/** What bounds and rounding change of the sum, as a line, so that the lines always add up. */
function boundsLine(difference: Exact): Explained {
  const answer = answerPoints(writeExact(difference));
  const { text } = toPoints(writeExact(difference));
  return {
    title: { zh: "总分上下限与取整", en: "Bounds and rounding of the total" },
    operator: "adjustment",
    article: null,
    project: null,
    answer,
    missing: [],
    inputs: [],
    formula: { zh: "", en: "" },
    sentence: { zh: `增减${text}分`, en: `${text} points` },
    facts: [],
    children: [],
  };
}

/** Points as a veto asks them: what the rule itself says of missing figures leaves nothing open. */
function settledOf(
  { articles }: Rulebook,
  scored: ReadonlyMap<string, Scored>,
): NonNullable<Context["settled"]> {
  return new Map(
    articles.flatMap(({ id, whenMissing }) => {
      const one = scored.get(id);
      if (!one) return [];
      const isOpen = one.found.kind === "missing" || whenMissing === "missing";
      return [[id, { found: one.found, missing: isOpen ? one.missing : () => [] }] as const];
    }),
  );
}

/** All articles of a rulebook for one unit: what works on the total comes after the others. Errors: none (total). */
export function scoreUnit(rulebook: Rulebook, context: Context, folds: Folded): UnitScore {
  const fold = folds(context);
  const scored = new Map<string, Scored>();
  for (const article of rulebook.articles)
    if (!isVeto(article)) scored.set(article.id, scoreArticle(article, context));
  const before = [...scored.values(), ...fold];
  const settled = rulebook.articles.some(isVeto) ? settledOf(rulebook, scored) : new Map();
  let subtotal = sumExact(before.map(({ found }) => exactOfFound(found)));
  for (const article of rulebook.articles) {
    if (!isVeto(article)) continue;
    const one = scoreArticle(article, context.withTotals({ subtotal, settled }));
    scored.set(article.id, one);
    subtotal = minus(subtotal, { n: -exactOfFound(one.found).n, d: exactOfFound(one.found).d });
  }
  const ordered = rulebook.articles.flatMap(({ id }) => scored.get(id) ?? []);
  const all = [...ordered, ...fold];
  const points = bounded(subtotal, rulebook.total);
  const found = foundTogether(all, () => points);
  const explain = (): Explained => {
    const difference = minus(points, subtotal);
    const lines = all.map((one) => one.explain());
    const told = difference.n === 0n ? lines : [...lines, boundsLine(difference)];
    return totalLine(context, told, { found, points });
  };
  return {
    points: found.kind === "points" ? points : zero,
    lower: all.reduce((most, one) => most + one.lower, 0),
    explain,
  };
}
