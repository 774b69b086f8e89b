import type { ScoredProject, ScoredUnit, ScoringInput, Values } from "./evaluate.ts";
import { applyRule } from "./apply.ts";
import { minus, plus, sumExact, writeExact, zero } from "./exact.ts";
import { evaluateFigure } from "./figure.ts";
import { isKnown, type Indicator, type IndicatorValue, type Known } from "./indicator.ts";
import { sizeOf, type Sized } from "./measure.ts";
import type { Context, Figuring, Part, Tally } from "./operator.ts";
import { indicatorMap, figureMap } from "./rulebook-maps.ts";
import type { Rulebook } from "./rulebook.ts";

type Kept = { readonly part: (project: Context) => Part; tally: Tally };

/** A unit with all that is remembered of it; `project` puts one in another's place and keeps the sums right. */
export type Holder = {
  readonly context: Context;
  readonly unit: ScoredUnit;
  readonly forget: () => void;
  readonly setValues: (values: Values) => void;
  readonly project: (project: ScoredProject) => void;
};

type Own = {
  readonly rulebook: Rulebook;
  readonly period: string;
  readonly unit: ScoredUnit;
  values: Values;
};

type Rest = Pick<Context, "project" | "projects" | "peers" | "tally">;

type Memory = {
  readonly sizes: Map<string, Sized>;
  readonly figures: Map<string, Figuring>;
};

function keep<T>(kept: Map<string, T>, id: string, compute: () => T): T {
  const found = kept.get(id);
  if (found !== undefined) return found;
  const fresh = compute();
  kept.set(id, fresh);
  return fresh;
}

function asValue({ exact, outside }: Figuring, { id, unit }: Indicator): IndicatorValue {
  if (outside) return { notApplicable: true, why: outside };
  if (!exact) return { missing: true, of: id };
  return { value: { exact: writeExact(exact), unit }, facts: [], standing: "verified" };
}

/** What an operator sees of a unit, or of one of its projects. */
function contextOf(own: Own, rest: Rest, memory: Memory): Context {
  const { rulebook, period, unit } = own;
  const indicators = indicatorMap(rulebook);
  const figures = figureMap(rulebook);
  const values = new Map<string, IndicatorValue>();
  const indicator = (id: string): Indicator => {
    const found = indicators.get(id);
    if (found) return found;
    throw new Error(`undeclared indicator ${id}`);
  };
  const figure = (id: string): Figuring =>
    keep(memory.figures, id, () => {
      const found = figures.get(id);
      if (!found) throw new Error(`undeclared figure ${id}`);
      values.delete(id);
      return evaluateFigure(found, context);
    });
  const value = (id: string): IndicatorValue => {
    if (figures.has(id)) {
      const figuring = figure(id);
      return keep(values, id, () => asValue(figuring, indicator(id)));
    }
    return own.values[id] ?? { missing: true, of: indicator(id).attribute };
  };
  const known = (id: string): Known => {
    const found = value(id);
    if (isKnown(found)) return found;
    throw new Error(`operator read an unknown value: ${id}`);
  };
  const context: Context = {
    ...rest,
    period,
    unit,
    indicator,
    value,
    known,
    size: (id) => keep(memory.sizes, id, () => sizeOf(known(id))),
    figure,
    apply: applyRule,
  };
  return context;
}

const nothing: Tally = { sum: zero, numbers: 0, missing: 0 };

function added({ sum, numbers, missing }: Tally, { kind, exact }: Part): Tally {
  if (kind === "number") return { sum: plus(sum, exact), numbers: numbers + 1, missing };
  return kind === "missing" ? { sum, numbers, missing: missing + 1 } : { sum, numbers, missing };
}

function without({ sum, numbers, missing }: Tally, { kind, exact }: Part): Tally {
  if (kind === "number") return { sum: minus(sum, exact), numbers: numbers - 1, missing };
  return kind === "missing" ? { sum, numbers, missing: missing - 1 } : { sum, numbers, missing };
}

function projectContext(own: Omit<Own, "values">, project: ScoredProject): Context {
  const peers: Context[] = [];
  const rest: Rest = { project, projects: [], peers, tally: () => nothing };
  const memory = { sizes: new Map<string, Sized>(), figures: new Map<string, Figuring>() };
  const context = contextOf({ ...own, values: project.values }, rest, memory);
  peers.push(context);
  return context;
}

function place(list: Context[], id: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.project?.id ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A unit with its projects, ready to be asked. `peers` is filled with the group by whoever opens it. */
export function openUnit(
  rulebook: Rulebook,
  input: Pick<ScoringInput, "period">,
  at: {
    readonly unit: ScoredUnit;
    readonly values: Values;
    readonly projects: readonly ScoredProject[];
    readonly peers: readonly Context[];
  },
): Holder {
  const own: Own = { rulebook, period: input.period, unit: at.unit, values: at.values };
  const projects = at.projects
    .toSorted((a, b) => a.id - b.id)
    .map((project) => projectContext(own, project));
  const tallies = new Map<object, Kept>();
  const memory: Memory = { sizes: new Map(), figures: new Map() };
  const tally = (key: object, part: (project: Context) => Part): Tally => {
    const found = tallies.get(key);
    if (found) return found.tally;
    const fresh = tallyAll(projects.map(part));
    tallies.set(key, { part, tally: fresh });
    return fresh;
  };
  const rest: Rest = { project: null, projects, peers: at.peers, tally };
  const forget = (): void => {
    memory.sizes.clear();
    memory.figures.clear();
  };
  return {
    unit: at.unit,
    context: contextOf(own, rest, memory),
    forget,
    setValues: (values) => {
      own.values = values;
      forget();
    },
    project: (project) => {
      const index = place(projects, project.id);
      const before = projects[index]?.project?.id === project.id ? projects[index] : undefined;
      const after = projectContext(own, project);
      for (const kept of tallies.values()) {
        const less = before ? without(kept.tally, kept.part(before)) : kept.tally;
        kept.tally = added(less, kept.part(after));
      }
      projects.splice(index, before ? 1 : 0, after);
      forget();
    },
  };
}

function tallyAll(parts: readonly Part[]): Tally {
  const numbers = parts.filter(({ kind }) => kind === "number");
  return {
    sum: sumExact(numbers.map(({ exact }) => exact)),
    numbers: numbers.length,
    missing: parts.filter(({ kind }) => kind === "missing").length,
  };
}
