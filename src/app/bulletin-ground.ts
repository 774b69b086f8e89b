import type {
  BulletinProject,
  GroundOfAll,
  GroundOfUnit,
  Parts,
} from "../domain/bulletin/input.ts";
import { findCurrent } from "../domain/ledger/fold.ts";
import type { Overdue } from "../domain/lifecycle/light.ts";
import type { ProjectState } from "../domain/lifecycle/project-state.ts";
import type { Figure, YearFigures } from "../domain/lifecycle/year-figures.ts";

/** A project as a bulletin counts it. */
export type CountedLine = {
  readonly state: ProjectState;
  readonly year: YearFigures;
  readonly monthDone: Figure | undefined;
  readonly total: Figure | undefined;
};

/** The fact a project goes by its name on: what is left where nothing else is stated. */
function nameFacts({ current }: ProjectState): readonly number[] {
  const name = findCurrent(current, { attribute: "name", kind: "actual" });
  return name ? [name.seq] : [];
}

/** What a light rests on: its reasons, else the schedule that gave none. Errors: none (total). */
export function lightFacts(state: ProjectState): readonly number[] {
  const reasons = state.reasons.flatMap(({ facts }) => facts);
  if (reasons.length > 0) return reasons;
  const nodes = state.nodes.flatMap(({ actual, latest, planned, promised }) =>
    [actual, latest ?? planned ?? promised].flatMap((fact) => fact?.seq ?? []),
  );
  return nodes.length > 0 ? nodes : nameFacts(state);
}

function startFacts({ nodes }: ProjectState): readonly number[] {
  return nodes.flatMap(({ node, actual }) => (node === "start" && actual ? [actual.seq] : []));
}

/** What is known of some lines, a part a project. */
function partsOf<L>(lines: readonly L[], of: (line: L) => readonly number[] | undefined): Parts {
  return lines.flatMap((line) => {
    const facts = of(line) ?? [];
    return facts.length > 0 ? [facts] : [];
  });
}

/** What the counts and the money of some projects rest on. Errors: none (total). */
export function groundOfUnit(lines: readonly CountedLine[]): GroundOfUnit {
  const lit = (light: string): Parts =>
    partsOf(lines, ({ state }) => (state.light === light ? lightFacts(state) : []));
  return {
    projects: partsOf(lines, ({ state }) => nameFacts(state)),
    yearPlan: partsOf(lines, ({ year }) => year.plan?.facts),
    yearDone: partsOf(lines, ({ year }) => year.done?.facts),
    green: lit("green"),
    yellow: lit("yellow"),
    red: lit("red"),
    none: lit("none"),
  };
}

/** The same of the whole district; `newStarts` are the projects started in the month. Errors: none (total). */
export function groundOfAll<L extends CountedLine>(
  lines: readonly L[],
  newStarts: readonly L[],
): GroundOfAll {
  return {
    ...groundOfUnit(lines),
    started: partsOf(lines, ({ state }) => startFacts(state)),
    newStarts: partsOf(newStarts, ({ state }) => startFacts(state)),
    total: partsOf(lines, ({ total }) => total?.facts),
    monthDone: partsOf(lines, ({ monthDone }) => monthDone?.facts),
  };
}

/** What a late node rests on. Errors: none (total). */
export function overdueFacts({ plan, state }: Overdue): readonly number[] {
  return [plan.seq, ...(state.actual ? [state.actual.seq] : [])];
}

/** What each figure of a project's own line rests on. Errors: none (total). */
export function groundOfProject(
  { state, year, total, monthDone }: CountedLine,
  period: string,
): NonNullable<BulletinProject["facts"]> {
  const progress = findCurrent(state.current, { attribute: "progress", kind: "actual", period });
  const known = Object.entries({
    total: total?.facts,
    yearPlan: year.plan?.facts,
    monthDone: monthDone?.facts,
    yearDone: year.done?.facts,
    light: lightFacts(state),
    progress: progress && [progress.seq],
  });
  return Object.fromEntries(known.filter(([, facts]) => facts !== undefined));
}
