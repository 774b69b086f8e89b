import type { Attribute } from "../domain/ledger/attribute.ts";
import type { Fact, KnownAt } from "../domain/ledger/fact.ts";
import { findCurrent } from "../domain/ledger/fold.ts";
import type { ScoringInput } from "../domain/scoring/scoring-input.ts";
import { indicatorsOf } from "../domain/scoring/dependencies.ts";
import { foldedPeriods } from "../domain/scoring/check-period.ts";
import { type Gathered, gather, readIndicator } from "../domain/scoring/gather.ts";
import type { Indicator, IndicatorValue } from "../domain/scoring/indicator.ts";
import type { Rulebook } from "../domain/scoring/rulebook.ts";
import { type Candidate, takesPart } from "../domain/scoring/takes-part.ts";
import { findFacts } from "../store/queries/figures.ts";
import { type UnitRow, listMyUnits, listUnits } from "../store/queries/people.ts";
import {
  type SubjectRow,
  bySubject,
  listFacts,
  listSubjects,
} from "../store/queries/project-facts.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { allAttributes } from "./rules.ts";

type Source = { readonly subject: SubjectRow; readonly gathered: Gathered };

/** What is ranked: a point of knowledge, and facts stated since that correct those of it. */
type Point = { readonly known: KnownAt; readonly also?: readonly number[] };

/** What is ranked, of one period. */
export type Asked = Point & { readonly period: string };

/** What rankings are worked out from, read once: any period by any of the rulebooks it was read for follows from it. */
export type Ground = {
  readonly attributes: readonly Attribute[];
  readonly subjects: readonly SubjectRow[];
  /** The open units the asker sees; which of them a rulebook ranks is its own matter. */
  readonly units: readonly UnitRow[];
  readonly facts: readonly Fact[];
  /** Facts since the point of knowledge: they count whatever a rulebook reads. */
  readonly since: readonly Fact[];
  /** What a rulebook may read of the facts. */
  readonly readBy: (rulebook: Rulebook) => ReadonlySet<string>;
  /** The facts folded, by what is read of them and the period: two rulebooks that read the same share it. */
  readonly folded: Map<string, readonly Source[]>;
};

function readsOf(
  rulebook: Rulebook,
  attributes: readonly Attribute[],
  fields: Ctx["rules"]["fields"],
): ReadonlySet<string> {
  const asides = rulebook.takesPart.leaveOut.map(({ attribute }) => attribute);
  const wanted = indicatorsOf(rulebook).flatMap((each) => {
    const sumOf = attributes.find((attribute) => attribute.id === each.attribute)?.sumOf;
    return sumOf === undefined ? [each.attribute] : [each.attribute, sumOf];
  });
  // A rulebook of earlier days may read what is guarded since: it then counts for nobody, so that all see one ranking.
  const open = wanted.filter((id) => fields[id] === undefined);
  return new Set(["name", "nature", "status", ...asides, ...open]);
}

/** Reads what some rulebooks rank by, as known at a point. Five queries at most, however many they are. */
export async function readGround(
  { rules, today }: Pick<Ctx, "rules" | "today">,
  reader: Reader,
  { known, also = [], rulebooks }: Point & { readonly rulebooks: readonly Rulebook[] },
): Promise<Ground> {
  const all = allAttributes(rules);
  const readBy = (rulebook: Rulebook): ReadonlySet<string> => readsOf(rulebook, all, rules.fields);
  const attributes = [...new Set(rulebooks.flatMap((each) => [...readBy(each)]))];
  const subjects = await listSubjects(reader, ["project", "unit"], known);
  const facts = await listFacts(reader, known, { attributes });
  const since = also.length > 0 ? await findFacts(reader, today, also) : [];
  // Who may see only a part of the district is shown the ranking of that part: no unit stands there without its figures.
  const mine = await listMyUnits(reader);
  const units = (await listUnits(reader, known)).filter(
    (unit) => unit.state === "open" && mine.has(unit.id),
  );
  return { attributes: all, subjects, units, facts, since, readBy, folded: new Map() };
}

function valuesOf(
  indicators: readonly Indicator[],
  from: Gathered,
  input: Parameters<typeof readIndicator>[2],
): Record<string, IndicatorValue> {
  return Object.fromEntries(
    indicators.map((indicator) => [indicator.id, readIndicator(indicator, from, input)]),
  );
}

function nameOf(gathered: Gathered): string {
  const value = findCurrent(gathered.current, { attribute: "name", kind: "actual" })?.value;
  return typeof value === "string" ? value : "";
}

/** A project as far as it decides whether it takes part. */
function candidateOf(gathered: Gathered, year: string): Candidate {
  return {
    isNamed: nameOf(gathered) !== "",
    choice: (attribute) => {
      const value = findCurrent(gathered.current, { attribute, kind: "actual" })?.value;
      return typeof value === "string" ? value : undefined;
    },
    isAlive: [...gathered.current.values()].some((fact) => fact.period?.slice(0, 4) === year),
  };
}

function sourcesOf(ground: Ground, rulebook: Rulebook, period: string): readonly Source[] {
  const reads = ground.readBy(rulebook);
  const key = [period, ...[...reads].toSorted()].join();
  const kept = ground.folded.get(key) ?? fold(ground, reads, period);
  ground.folded.set(key, kept);
  return kept;
}

function fold(ground: Ground, reads: ReadonlySet<string>, period: string): readonly Source[] {
  const known = ground.facts.filter(({ attribute }) => reads.has(attribute));
  const facts = bySubject([...known, ...ground.since]);
  const input = { attributes: ground.attributes, period };
  return ground.subjects.map((subject) => ({
    subject,
    gathered: gather(facts.get(subject.id) ?? [], input),
  }));
}

const nothing: Gathered = { facts: [], current: new Map<string, Fact>() };

type Ranked = {
  readonly rulebook: Rulebook;
  readonly period: string;
  readonly projects: readonly Source[];
  readonly sources: readonly Source[];
};

/** The figures of the units themselves, by unit. */
function unitValuesOf(ground: Ground, units: readonly UnitRow[], ranked: Ranked) {
  const { rulebook, period, projects, sources } = ranked;
  const input = { attributes: ground.attributes, period };
  const about = indicatorsOf(rulebook).filter((indicator) => indicator.about === "unit");
  const own = new Map(
    sources
      .filter(({ subject }) => subject.type === "unit")
      .map((each) => [each.subject.unit_id, each.gathered]),
  );
  return Object.fromEntries(
    units.map((unit) => {
      const of = projects.filter(({ subject }) => subject.unit_id === unit.id);
      const among = { ...input, projects: of.map((each) => each.gathered) };
      return [unit.id, valuesOf(about, own.get(unit.id) ?? nothing, among)];
    }),
  );
}

/** Everything a rulebook asks for of a period, without the shorter periods it may fold in. Errors: none (total). */
function inputOf(ground: Ground, rulebook: Rulebook, period: string): ScoringInput {
  const sources = sourcesOf(ground, rulebook, period);
  const groupOf = new Map(
    rulebook.groups.flatMap(({ id, kinds }) => kinds.map((kind) => [kind, id])),
  );
  const units = ground.units.filter(({ kind }) => groupOf.has(kind));
  const projects = sources.filter(
    ({ subject, gathered }) =>
      subject.type === "project" &&
      takesPart(rulebook.takesPart, candidateOf(gathered, period.slice(0, 4))),
  );
  const about = indicatorsOf(rulebook).filter((indicator) => indicator.about === "project");
  const input = { attributes: ground.attributes, period };
  return {
    period,
    units: units.map(({ id, name, kind }) => ({ id, name, group: groupOf.get(kind) ?? kind })),
    projects: projects.map(({ subject, gathered }) => ({
      id: subject.id,
      unit: subject.unit_id,
      name: nameOf(gathered),
      values: valuesOf(about, gathered, input),
    })),
    unitValues: unitValuesOf(ground, units, { rulebook, period, projects, sources }),
  };
}

/** The same with the shorter periods the rulebook folds in. Errors: none (total). */
export function wholeInputOf(ground: Ground, rulebook: Rulebook, period: string): ScoringInput {
  const own = inputOf(ground, rulebook, period);
  const earlier = foldedPeriods(rulebook, period).map((each) => inputOf(ground, rulebook, each));
  return earlier.length > 0 ? { ...own, earlier } : own;
}

/** Everything a rulebook asks for, read from the facts as known, with the shorter periods it folds in. */
export async function gatherInput(
  ctx: Pick<Ctx, "rules" | "today">,
  reader: Reader,
  asked: Asked & { readonly rulebook: Rulebook },
): Promise<ScoringInput> {
  const ground = await readGround(ctx, reader, { ...asked, rulebooks: [asked.rulebook] });
  return wholeInputOf(ground, asked.rulebook, asked.period);
}
