import type { Attribute } from "../ledger/attribute.ts";
import { type Basis, bases, isShownOn } from "../ledger/basis.ts";
import type { Money } from "../value/money.ts";
import {
  type FigureFact,
  type ProjectFigures,
  type Totalled,
  figuresOf,
  foldFigures,
  nameIn,
  totalled,
} from "./figure.ts";
import { infer } from "./infer.ts";
import type { InferenceRule } from "./inference-rule.ts";
import { type Total, addTo, noTotal } from "./total.ts";

/** What a rule implies of some projects, beside what is stated of the same ones. */
export type InferredTotal = { readonly inferred: Total; readonly stated: Total };

/** Sums over some projects, on every basis told. Built up project by project. */
export type Tally = {
  projects: number;
  readonly on: Map<string, Total>;
  readonly inferred: Map<string, InferredTotal>;
};

/** What totals are counted by. */
export type Counting = {
  /** The bases told, the widest first. */
  readonly bases: readonly Basis[];
  /** The widest the asker sees: names are told as far. */
  readonly sight: Basis;
  readonly month: string;
  readonly yearDone: Pick<Attribute, "id" | "sumOf">;
  readonly rules: readonly InferenceRule[];
};

/** One project's share of a tally. */
export type Counted = {
  readonly on: ReadonlyMap<Basis, ProjectFigures>;
  readonly inferred: readonly {
    readonly rule: string;
    readonly money: Money;
    readonly stated: Money | undefined;
    readonly facts: readonly number[];
  }[];
};

/** A tally of nothing. Errors: none (total). */
export function emptyTally(): Tally {
  return { projects: 0, on: new Map(), inferred: new Map() };
}

function key(figure: Totalled, basis: Basis): string {
  return `${figure}|${basis}`;
}

/** The total of a figure on a basis. Errors: none (total). */
export function totalOn(tally: Tally, figure: Totalled, basis: Basis): Total {
  return tally.on.get(key(figure, basis)) ?? noTotal;
}

/** What counts of each figure; undefined for a project without a name. */
function amountsOf(counting: readonly FigureFact[], by: Counting): ProjectFigures | undefined {
  const current = foldFigures(counting, by.month);
  return nameIn(current) === "" ? undefined : figuresOf(current, by.yearDone, by.month);
}

/**
 * What one project adds: its figures on every basis told, and what the rules imply of it from the facts of the widest
 * of them. Nothing of one without a name. Errors: none (total).
 */
export function countProject(facts: readonly FigureFact[], by: Counting): Counted {
  const on = new Map<Basis, ProjectFigures>();
  let wider: { readonly count: number; readonly amounts: ProjectFigures | undefined } | undefined;
  for (const basis of by.bases) {
    const counting = facts.filter((fact) => isShownOn(fact, { basis, sight: by.sight }));
    // A narrower basis has no fact a wider one has not: as many are the same ones.
    if (wider?.count !== counting.length)
      wider = { count: counting.length, amounts: amountsOf(counting, by) };
    if (wider.amounts) on.set(basis, wider.amounts);
  }
  const [widest = bases[0]] = by.bases;
  const stated = on.get(widest);
  const inferred = by.rules.flatMap((rule) => {
    const found = stated && infer(rule, facts, by.month);
    if (!found) return [];
    const { money, facts: rested } = found;
    return [{ rule: rule.id, money, stated: stated[rule.infers]?.money, facts: rested }];
  });
  return { on, inferred };
}

/** Adds a project's share to a tally, in place. Errors: none (total). */
export function addProject(tally: Tally, counted: Counted): void {
  if (counted.on.size > 0) tally.projects += 1;
  for (const [basis, figures] of counted.on) {
    for (const figure of totalled)
      tally.on.set(
        key(figure, basis),
        addTo(totalOn(tally, figure, basis), figures[figure]?.money),
      );
  }
  for (const { rule, money, stated } of counted.inferred) {
    const sum = tally.inferred.get(rule) ?? { inferred: noTotal, stated: noTotal };
    tally.inferred.set(rule, {
      inferred: addTo(sum.inferred, money),
      stated: addTo(sum.stated, stated),
    });
  }
}
