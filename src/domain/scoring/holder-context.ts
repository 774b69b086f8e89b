import type { Holidays } from "../casework/calendar.ts";
import { applyRule } from "./apply.ts";
import type { ScoredProject, ScoredUnit, Values } from "./scoring-input.ts";
import { writeExact, zero, type Exact } from "./exact.ts";
import { evaluateFigure } from "./figure.ts";
import { isKnown, type Indicator, type IndicatorValue, type Known } from "./indicator.ts";
import { sizeOf, type Sized } from "./measure.ts";
import type { Context, Figuring, Over, Tally } from "./operator.ts";
import type { AnyRule } from "./any-rule.ts";
import { figureMap, indicatorMap } from "./rulebook-maps.ts";
import type { Rulebook, Figure } from "./rulebook.ts";
import type { Scored } from "./scored.ts";

/** What a unit and all its projects share. */
export type Shared = {
  readonly period: string;
  readonly unit: ScoredUnit;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly workdays: Holidays;
  readonly indicator: (id: string) => Indicator;
};

/** Whose values are read: a unit's own with what stands beneath and beside it, or a project's. */
export type Holding = {
  readonly shared: Shared;
  readonly project: ScoredProject | null;
  readonly values: Values;
  readonly ofUnit: Pick<Context, "projects" | "peers" | "tally"> | null;
};

type Worked = { readonly figuring: Figuring; readonly value: IndicatorValue };

/** Before any total is known. */
const untotalled: Pick<Context, "subtotal" | "settled"> = { subtotal: zero, settled: undefined };

const nothing: Tally = { sum: zero, numbers: 0, missing: 0, of: 0 };

/** What a unit and its projects share of a rulebook and a period. Errors: none (total). */
export function sharedOf(rulebook: Rulebook, period: string, unit: ScoredUnit): Shared {
  const indicators = indicatorMap(rulebook);
  const indicator = (id: string): Indicator => {
    const found = indicators.get(id);
    if (found) return found;
    throw new Error(`undeclared indicator ${id}`);
  };
  const workdays = { years: rulebook.workdays ?? {} };
  return { period, unit, figures: figureMap(rulebook), workdays, indicator };
}

function asValue({ exact, outside }: Figuring, { id, unit }: Indicator): IndicatorValue {
  if (outside) return { notApplicable: true, why: outside };
  if (!exact) return { missing: true, of: id };
  return { value: { exact: writeExact(exact), unit }, facts: [], standing: "verified" };
}

/**
 * What an operator sees of a unit, or of one of its projects. A class, because a city has a hundred thousand projects:
 * each is a few fields, and what it remembers is made once something is worked out of it alone.
 */
export class HolderContext implements Context {
  private readonly holding: Holding;
  private sizes: Map<string, Sized> | null = null;
  private figures: Map<string, Worked> | null = null;
  readonly project: ScoredProject | null;
  readonly indicator: Shared["indicator"];
  readonly subtotal: Exact;
  readonly settled: Context["settled"];

  constructor(holding: Holding, totals: Pick<Context, "subtotal" | "settled"> = untotalled) {
    this.holding = holding;
    this.project = holding.project;
    this.indicator = holding.shared.indicator;
    this.subtotal = totals.subtotal;
    this.settled = totals.settled;
  }

  get period(): string {
    return this.holding.shared.period;
  }

  get unit(): ScoredUnit {
    return this.holding.shared.unit;
  }

  get workdays(): Holidays {
    return this.holding.shared.workdays;
  }

  get projects(): readonly Context[] {
    return this.holding.ofUnit?.projects ?? [];
  }

  get peers(): readonly Context[] {
    return this.holding.ofUnit?.peers ?? [this];
  }

  tally(over: Over): Tally {
    return this.holding.ofUnit?.tally(over) ?? nothing;
  }

  apply(rule: AnyRule, context: Context): Scored {
    return applyRule(rule, context);
  }

  value(id: string): IndicatorValue {
    if (this.holding.shared.figures.has(id)) return this.worked(id).value;
    return this.holding.values[id] ?? { missing: true, of: this.indicator(id).attribute };
  }

  known(id: string): Known {
    const found = this.value(id);
    if (isKnown(found)) return found;
    throw new Error(`operator read an unknown value: ${id}`);
  }

  size(id: string): Sized {
    this.sizes ??= new Map();
    const found = this.sizes.get(id);
    if (found) return found;
    const fresh = sizeOf(this.known(id));
    this.sizes.set(id, fresh);
    return fresh;
  }

  figure(id: string): Figuring {
    return this.worked(id).figuring;
  }

  withTotals(totals: Pick<Context, "subtotal" | "settled">): Context {
    return new HolderContext(this.holding, totals);
  }

  /** Drops what was worked out: something it rests on has changed. */
  forget(): void {
    this.sizes = null;
    this.figures = null;
  }

  private worked(id: string): Worked {
    this.figures ??= new Map();
    const found = this.figures.get(id);
    if (found) return found;
    const figure = this.holding.shared.figures.get(id);
    if (!figure) throw new Error(`undeclared figure ${id}`);
    const figuring = evaluateFigure(figure, this);
    const fresh = { figuring, value: asValue(figuring, this.indicator(id)) };
    this.figures.set(id, fresh);
    return fresh;
  }
}
