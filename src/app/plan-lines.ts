import type { Fact, KnownAt } from "../domain/ledger/fact.ts";
import { type Ask, findCurrent, foldFacts, wasKnown } from "../domain/ledger/fold.ts";
import { isMoney, yearToDate } from "../domain/lifecycle/year-figures.ts";
import type { Reasoned, Standing } from "../domain/plan/draft.ts";
import { diffPlans, lineOfChange } from "../domain/plan/diff.ts";
import { type PlanLine, notInPlan } from "../domain/plan/plan-line.ts";
import type { Money } from "../domain/value/money.ts";
import { type NowRow, listPlanFacts } from "../store/queries/plan-facts.ts";
import { type SubjectRow, bySubject, listSubjects } from "../store/queries/project-facts.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import type { Rules } from "./rules.ts";

/** What a plan is asked about: its year, and the point it is read at. */
export type PlanPoint = { readonly year: string; readonly known: KnownAt };

/** The declarations a plan's facts are read by. */
type Declared = Pick<Rules, "attributeOf">;

/** Everything a plan is read from, by project. */
export type PlanRead = {
  readonly point: PlanPoint & Declared;
  readonly subjects: readonly SubjectRow[];
  readonly facts: ReadonlyMap<number, Fact[]>;
};

const states = ["name", "totalInvestment", "nature"] as const;
const planned = ["planTier", "yearPlan"] as const;
const done = ["yearDone", "monthDone"] as const;

/** The node a project taken out of the plan must not have reached, where the rule names one. */
function watchedNode({ rules }: Pick<Ctx, "rules">): string[] {
  return rules.plan.rule.checks.outStarted ? [rules.plan.rule.checks.outStarted.node] : [];
}

/**
 * The facts a plan is read from at a point, of every project the reader sees, in two queries; with what is done of
 * the year only where it is asked for.
 */
export async function readPlan(
  ctx: Pick<Ctx, "rules">,
  reader: Reader,
  asked: PlanPoint & { readonly withDone?: boolean },
): Promise<PlanRead> {
  const { year, known, withDone = false } = asked;
  const flows = withDone ? [...planned, ...done] : planned;
  const subjects = await listSubjects(reader, ["project"], known);
  const facts = await listPlanFacts(reader, known, {
    year,
    states: [...states, ...watchedNode(ctx)],
    flows,
  });
  const { attributeOf } = ctx.rules;
  return { point: { year, known, attributeOf }, subjects, facts: bySubject(facts) };
}

/** What counts of a project's facts at the point: a state that begins later does not hold yet. */
export function currentOf(
  facts: readonly Fact[],
  { known, attributeOf }: Pick<PlanPoint, "known"> & Declared,
): Map<string, Fact> {
  const isEvent = (attribute: string): boolean => attributeOf(attribute)?.timing === "event";
  const isHeld = (fact: Fact): boolean =>
    attributeOf(fact.attribute)?.timing === "flow" || fact.validFrom <= known.day;
  return foldFacts(facts.filter(isHeld), isEvent);
}

function moneyOf(current: ReadonlyMap<string, Fact>, ask: Ask): Money | null {
  const value = findCurrent(current, ask)?.value;
  return isMoney(value) ? value : null;
}

function textOf(current: ReadonlyMap<string, Fact>, ask: Ask): string {
  const value = findCurrent(current, ask)?.value;
  return typeof value === "string" ? value : "";
}

/** What the plan of a year says of a project. Errors: none (total). */
export function lineOf(
  subject: SubjectRow,
  current: ReadonlyMap<string, Fact>,
  year: string,
): PlanLine {
  const kind = "planned";
  return {
    project: subject.id,
    name: textOf(current, { attribute: "name", kind: "actual" }),
    unit: { id: subject.unit_id, name: subject.unit_name },
    tier: textOf(current, { attribute: "planTier", kind, period: year }) || notInPlan,
    yearPlan: moneyOf(current, { attribute: "yearPlan", kind, period: year }),
    total: moneyOf(current, { attribute: "totalInvestment", kind }),
  };
}

/** The facts behind what a plan says of a project's money; undefined where it says none. Errors: none (total). */
export function moneyFactsOf(
  { point, facts }: PlanRead,
  project: number,
): { readonly total: Fact | undefined; readonly yearPlan: Fact | undefined } {
  const current = currentOf(facts.get(project) ?? [], point);
  const kind = "planned";
  return {
    total: findCurrent(current, { attribute: "totalInvestment", kind }),
    yearPlan: findCurrent(current, { attribute: "yearPlan", kind, period: point.year }),
  };
}

/** The projects of a plan at its point, in the order of the ledger. Errors: none (total). */
export function linesOf({ point, subjects, facts }: PlanRead): PlanLine[] {
  return subjects
    .map((subject) => lineOf(subject, currentOf(facts.get(subject.id) ?? [], point), point.year))
    .filter((line) => line.tier !== notInPlan && line.name !== "");
}

const said: ReadonlySet<string> = new Set(["planTier", "yearPlan", "totalInvestment"]);

/** Why a project's plan is what it is, as stated since an earlier point. */
function reasonsSince(facts: readonly Fact[], earlier: KnownAt | null): string[] {
  const later = facts.filter(
    (fact) => said.has(fact.attribute) && (earlier === null || !wasKnown(fact, earlier)),
  );
  return [...new Set(later.flatMap((fact) => fact.reason ?? []))];
}

/** Every project as known at the point, in the plan or not. `earlier` is the last version's point. Errors: none (total). */
export function standingsOf(
  read: PlanRead,
  stages: ReadonlyMap<number, NowRow>,
  earlier: KnownAt | null,
): Standing[] {
  const { point, subjects, facts } = read;
  return subjects.flatMap((subject): Standing[] => {
    const own = facts.get(subject.id) ?? [];
    const current = currentOf(own, point);
    const line = lineOf(subject, current, point.year);
    if (line.name === "") return [];
    const nodes = [...current.values()].filter(
      (fact) => fact.kind === "actual" && point.attributeOf(fact.attribute)?.timing === "event",
    );
    const now = stages.get(subject.id);
    return [
      {
        ...line,
        nature: textOf(current, { attribute: "nature", kind: "actual" }),
        stage: now?.stage ?? "",
        status: now?.status ?? "",
        reached: nodes.map((fact) => fact.attribute),
        reasons: reasonsSince(own, earlier),
      },
    ];
  });
}

/** The changes between two points of a plan, each with why. Errors: none (total). */
export function changesBetween(from: PlanRead, to: PlanRead): Reasoned[] {
  return diffPlans(linesOf(from), linesOf(to)).map((change) => {
    const facts = to.facts.get(lineOfChange(change).project) ?? [];
    return { ...change, reasons: reasonsSince(facts, from.point.known) };
  });
}

/** What is done of the year by a month (`2025-06`), by project. Errors: none (total). */
export function doneOf(read: PlanRead, month: string): Map<number, Money> {
  const attribute = read.point.attributeOf("yearDone");
  if (!attribute) return new Map();
  const figures = read.subjects.flatMap((subject): [number, Money][] => {
    const current = currentOf(read.facts.get(subject.id) ?? [], read.point);
    const figure = yearToDate(current, attribute, month);
    return figure ? [[subject.id, figure.money]] : [];
  });
  return new Map(figures);
}
