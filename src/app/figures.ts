import type { Fact } from "../domain/ledger/fact.ts";
import { counts, findCurrent, foldFacts, lineOf } from "../domain/ledger/fold.ts";
import { type Actor, lentOf } from "../domain/reporting/actor.ts";
import type { Figure } from "../domain/reporting/correction.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { findFacts, humansOf } from "../store/queries/figures.ts";
import { type GrantRow, type UnitRow, listGrants, listUnits } from "../store/queries/people.ts";
import { bySubject, listFacts, listSubjectsById } from "../store/queries/project-facts.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { upwards } from "./roles-over.ts";

/** A figure with what decides who may do what with it. People are told apart by the human behind their account. */
export type PlacedFigure = {
  readonly figure: Figure;
  /** As stated, with the account that did. */
  readonly fact: Fact;
  readonly actor: Actor;
  /** What it is of: a project, or a unit itself. */
  readonly project: { readonly id: number; readonly name: string; readonly of?: "unit" };
};

/** What is asked of people and units at once for many figures. */
export type Figures = {
  readonly of: (seq: number) => PlacedFigure | undefined;
  readonly humanOf: (person: number) => number;
  readonly unitName: (unit: number) => string;
};

/** Whose figure it is: its stater's unit, or the project's own where it was taken in or entered from above. */
function respondentOf(fact: Fact, own: number, above: ReadonlySet<number>): number {
  const isOnBehalf = fact.importId !== null || above.has(fact.statedByUnit);
  return isOnBehalf ? own : fact.statedByUnit;
}

/** The asker's roles over a figure, and the unit they speak for: the respondent's where they are of it. */
function actorOf(
  ctx: Ctx,
  grants: readonly GrantRow[],
  about: { person: number; respondent: number; above: ReadonlySet<number> },
): Actor {
  const held = grants.filter(
    (grant) => about.above.has(grant.unit_id) || grant.unit_id === about.respondent,
  );
  const own = held.find((grant) => grant.unit_id === about.respondent && grant.role === "town");
  const first = held.find((grant) => grant.unit_id === ctx.actor.unit) ?? held[0];
  return {
    person: about.person,
    unit: (own ?? first)?.unit_id ?? ctx.actor.unit,
    roles: held.map((grant) => grant.role),
    lent: lentOf(held),
  };
}

type Known = {
  readonly grants: readonly GrantRow[];
  readonly units: ReadonlyMap<number, UnitRow>;
  readonly humans: ReadonlyMap<number, number>;
  /** What counts of each project, and the unit answering for it. */
  readonly current: ReadonlyMap<number, ReadonlyMap<string, Fact>>;
  readonly unitOf: ReadonlyMap<number, number>;
  /** The subjects that are units themselves. */
  readonly ofUnits: ReadonlySet<number>;
  readonly isEvent: (attribute: string) => boolean;
};

function placed(ctx: Ctx, fact: Fact, known: Known): PlacedFigure {
  const own = known.unitOf.get(fact.subject) ?? ctx.actor.unit;
  const above = upwards(known.units, own);
  // Of a unit that is no more whoever answers for the project now answers.
  const isGone = known.units.get(fact.statedByUnit)?.state === "closed";
  const respondent = isGone ? own : respondentOf(fact, own, above);
  const current = known.current.get(fact.subject) ?? new Map<string, Fact>();
  const human = (person: number): number => known.humans.get(person) ?? person;
  return {
    fact,
    figure: {
      fact: { ...fact, statedBy: human(fact.statedBy) },
      respondent,
      isCurrent: isStanding(fact, current, known),
    },
    actor: actorOf(ctx, known.grants, { person: human(ctx.actor.person), respondent, above }),
    project: aboutOf(fact.subject, current, known),
  };
}

/** Whether a fact is the one that counts on its line; of a unit every event counts, one beside the other. */
function isStanding(fact: Fact, current: ReadonlyMap<string, Fact>, known: Known): boolean {
  if (known.ofUnits.has(fact.subject) && known.isEvent(fact.attribute)) return counts(fact);
  return current.get(lineOf(fact))?.seq === fact.seq;
}

/** A project by the name it is known under, a unit by its own. */
function aboutOf(
  id: number,
  current: ReadonlyMap<string, Fact>,
  { units, unitOf, ofUnits }: Known,
): PlacedFigure["project"] {
  if (ofUnits.has(id)) return { id, name: units.get(unitOf.get(id) ?? 0)?.name ?? "", of: "unit" };
  const name = findCurrent(current, { attribute: "name", kind: "actual" })?.value;
  return { id, name: typeof name === "string" ? name : "" };
}

/** Some figures as they stand today, with the people named. Six queries, however many. */
export async function loadFigures(
  ctx: Ctx,
  reader: Reader,
  about: { readonly seqs: readonly number[]; readonly people: readonly number[] },
): Promise<Figures> {
  const { today } = ctx;
  const facts = await findFacts(reader, today, about.seqs);
  const subjects = [...new Set(facts.map((fact) => fact.subject))];
  const attributes = [...new Set(["name", ...facts.map((fact) => fact.attribute)])];
  const all = bySubject(await listFacts(reader, { day: today }, { subjects, attributes }));
  const people = [ctx.actor.person, ...facts.map((fact) => fact.statedBy), ...about.people];
  const units = new Map((await listUnits(reader)).map((unit) => [unit.id, unit]));
  const places = await listSubjectsById(reader, subjects);
  const isEvent = (id: string): boolean => ctx.rules.attributeOf(id)?.timing === "event";
  const known: Known = {
    grants: await listGrants(reader),
    units,
    humans: await humansOf(reader, [...new Set(people)]),
    current: new Map([...all].map(([subject, own]) => [subject, foldFacts(own, isEvent)])),
    unitOf: new Map(places.map((place) => [place.id, place.unit_id])),
    isEvent,
    ofUnits: new Set(places.flatMap(({ id, type }) => (type === "unit" ? [id] : []))),
  };
  const figures = new Map(facts.map((fact) => [fact.seq, placed(ctx, fact, known)]));
  return {
    of: (seq) => figures.get(seq),
    humanOf: (person) => known.humans.get(person) ?? person,
    unitName: (unit) => units.get(unit)?.name ?? "",
  };
}

/** One figure as it stands today. Refuses `noSuchFact`, also for one the asker may not see. */
export async function loadFigure(
  ctx: Ctx,
  reader: Reader,
  seq: number,
): Promise<Result<PlacedFigure>> {
  const figure = (await loadFigures(ctx, reader, { seqs: [seq], people: [] })).of(seq);
  return figure ? accept(figure) : refuse("noSuchFact", { seq });
}
