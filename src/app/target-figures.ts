import type { Fact, KnownAt } from "../domain/ledger/fact.ts";
import { findCurrent } from "../domain/ledger/fold.ts";
import type { Addressee } from "../domain/targets/check-letter.ts";
import { readingsOf } from "../domain/targets/count.ts";
import { type Forecast, forecastOf } from "../domain/targets/forecast.ts";
import { type Progress, outlookOf, progressOf } from "../domain/targets/progress.ts";
import { type Share, type Tally, shareOf, tallyOf } from "../domain/targets/tally.ts";
import { type TargetRule, attributesOfTarget } from "../domain/targets/target-rule.ts";
import { type UnitRow, listMyUnits, listUnits } from "../store/queries/people.ts";
import { bySubject, listFacts, listSubjects } from "../store/queries/project-facts.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { allAttributes } from "./rules.ts";
import { upwards } from "./roles-over.ts";

/** A project with what it says of every target asked about. */
export type MeasuredProject = {
  readonly id: number;
  readonly name: string;
  readonly unit: { readonly id: number; readonly name: string };
  /** The bureau it is linked to, by name; "" for none. */
  readonly bureau: string;
  readonly facts: readonly Fact[];
  readonly shares: ReadonlyMap<string, Share>;
};

/**
 * All of a unit's projects; of a unit of one's own whose projects lie with others, those one may see, which may not be
 * all; or none of anybody's business.
 */
export type Sight = "all" | "part" | "none";

/** What the asker sees of a district, measured by some targets at the end of a month. */
export type Measured = {
  readonly period: string;
  readonly month: string;
  readonly units: readonly UnitRow[];
  /** Whether the asker sees the whole district. */
  readonly isWhole: boolean;
  /** What they see of the projects that count for a unit. */
  readonly sight: (unit: Addressee) => Sight;
  /** The projects that count for a unit: those in it or below it; for a bureau those linked to it. */
  readonly of: (unit: Addressee) => readonly MeasuredProject[];
  readonly all: readonly MeasuredProject[];
};

const across = new Set(["bureau", "taskforce"]);

function textOf(current: ReadonlyMap<string, Fact>, attribute: string): string {
  const value = findCurrent(current, { attribute, kind: "actual" })?.value;
  return typeof value === "string" ? value : "";
}

/** What is guarded counts for nobody, so that all see one figure. */
function wantedOf({ rules }: Ctx, targets: readonly TargetRule[]): string[] {
  const read = targets.flatMap((rule) =>
    attributesOfTarget(rule).flatMap((id) => [id, rules.attributeOf(id)?.sumOf ?? id]),
  );
  const own = ["name", "bureau", "status", ...read];
  return [...new Set(own)].filter((id) => id === "name" || rules.fields[id] === undefined);
}

/**
 * Every project the asker sees, read by some targets: of the period up to a month, and of last year. Four queries,
 * however many projects and targets.
 */
export async function measure(
  ctx: Ctx,
  reader: Reader,
  asked: {
    readonly known: KnownAt;
    readonly targets: readonly TargetRule[];
    readonly period: string;
    readonly month: string;
  },
): Promise<Measured> {
  const { known, targets, period, month } = asked;
  const attributes = allAttributes(ctx.rules);
  const subjects = await listSubjects(reader, ["project"], known);
  const facts = bySubject(await listFacts(reader, known, { attributes: wantedOf(ctx, targets) }));
  const units = await listUnits(reader, known);
  const mine = await listMyUnits(reader);
  const all = subjects.flatMap((subject): MeasuredProject[] => {
    const own = facts.get(subject.id) ?? [];
    const readings = readingsOf(own, attributes);
    const { current } = readings.at(month);
    const name = textOf(current, "name");
    if (name === "") return [];
    const shares = new Map(
      targets.map((rule) => [rule.id, shareOf(rule, readings, { period, month })]),
    );
    const unit = { id: subject.unit_id, name: subject.unit_name };
    return [{ id: subject.id, name, unit, bureau: textOf(current, "bureau"), facts: own, shares }];
  });
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const above = new Map(units.map(({ id }) => [id, upwards(byId, id)]));
  const top = units.find((unit) => unit.parent === null)?.id ?? 0;
  const isWhole = mine.has(top);
  const of = ({ id, kind, name }: Addressee): readonly MeasuredProject[] =>
    across.has(kind)
      ? all.filter((project) => project.bureau === name)
      : all.filter((project) => above.get(project.unit.id)?.has(id));
  const sight = ({ id, kind }: Addressee): Sight => {
    if (isWhole || (!across.has(kind) && mine.has(id))) return "all";
    return mine.has(id) ? "part" : "none";
  };
  return { period, month, units, isWhole, sight, of, all };
}

/** How a unit stands with a target. */
export type Standing = Progress & {
  readonly tally: Tally;
  readonly forecast: Forecast;
  readonly outlook: ReturnType<typeof outlookOf>;
};

function sharesOf(projects: readonly MeasuredProject[], id: string): Share[] {
  return projects.flatMap((project) => project.shares.get(id) ?? []);
}

/** What some projects come to by a target. Errors: none (total). */
export function tallied(projects: readonly MeasuredProject[], rule: TargetRule): Tally {
  return tallyOf(rule, sharesOf(projects, rule.id));
}

/** How a unit stands with a target; the district's rhythm stands in where its own is too little. */
export function standingOf(
  measured: Measured,
  rule: TargetRule,
  about: { readonly unit: Addressee; readonly target: string | null; readonly whole: Tally | null },
): Standing {
  const { period, month } = measured;
  const tally = tallied(measured.of(about.unit), rule);
  const { actual } = tally;
  const forecast = forecastOf({ rule, period, month, actual, own: tally, whole: about.whole });
  const progress = progressOf({ rule, period, month, actual, target: about.target });
  return { ...progress, tally, forecast, outlook: outlookOf(about.target, forecast) };
}
