import type { Output, Parsed } from "../contract/endpoint.ts";
import type { showUnitFigures as endpoint } from "../contract/unit-figures.ts";
import type { Attribute } from "../domain/ledger/attribute.ts";
import type { Fact } from "../domain/ledger/fact.ts";
import { counts, foldFacts } from "../domain/ledger/fold.ts";
import { isOfPeriod, shownPeriod } from "../domain/ledger/unit-figures.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { listJudgements } from "../store/queries/judgements.ts";
import { type UnitRow, listMyUnits, listUnits, namesOf } from "../store/queries/people.ts";
import { bySubject, listFacts, listSubjects } from "../store/queries/project-facts.ts";
import { type Ctx, knownAtOf, rulesFor } from "./context.ts";
import { shownOf } from "./list-attributes.ts";
import { rolesOverEach } from "./roles-over.ts";
import { judgedOf, shownFact } from "./show-project.ts";

type Page = Output<typeof endpoint>;
type Row = Page["rows"][number];

/** The open ones of some units that the asker sees, each below the one it belongs to. */
function openOf(units: readonly UnitRow[], mine: ReadonlySet<number>): UnitRow[] {
  const open = units.filter((unit) => unit.state === "open" && mine.has(unit.id));
  const ids = new Set(open.map(({ id }) => id));
  const below = (parent: number | null): UnitRow[] =>
    open
      .filter((unit) => (ids.has(unit.parent ?? 0) ? unit.parent : null) === parent)
      .flatMap((unit) => [unit, ...below(unit.id)]);
  return below(null);
}

/** The facts that count: of events every one, of the rest one of each line. */
export function countingOf(attribute: Attribute, facts: readonly Fact[]): readonly Fact[] {
  if (attribute.timing === "event") return facts.filter(counts);
  return [...foldFacts(facts, () => false).values()];
}

/** What counted in the last period before one. */
function beforeOf(attribute: Attribute, facts: readonly Fact[], period: string): Row["before"] {
  const [last] = countingOf(attribute, facts)
    .filter((fact) => fact.period !== null && fact.period < period)
    .toSorted((a, b) => ((a.period ?? "") < (b.period ?? "") ? 1 : -1));
  return last ? { period: last.period ?? "", value: last.value } : null;
}

type Known = {
  readonly attribute: Attribute;
  readonly period: string | null;
  /** The facts of each unit. */
  readonly facts: ReadonlyMap<number, readonly Fact[]>;
  readonly shown: (fact: Fact, current: ReadonlySet<number>) => Row["facts"][number];
  readonly mayState: (unit: number) => boolean;
};

function rowOf({ id, name }: UnitRow, known: Known): Row {
  const { attribute, period } = known;
  const facts = known.facts.get(id) ?? [];
  const own = facts.filter((fact) => isOfPeriod(attribute, fact, period));
  const current = new Set(countingOf(attribute, own).map(({ seq }) => seq));
  return {
    unit: { id, name },
    mayState: known.mayState(id),
    facts: own.toReversed().map((fact) => known.shown(fact, current)),
    before: period === null ? null : beforeOf(attribute, facts, period),
  };
}

/** The declaration asked for, the first one where none is; null where a district keeps nothing of units. */
function chosen(all: readonly Attribute[], asked: string | undefined): Result<Attribute | null> {
  const found = asked === undefined ? all[0] : all.find(({ id }) => id === asked);
  if (found) return accept(found);
  return asked === undefined ? accept(null) : refuse("noSuchAttribute", { attribute: asked });
}

/** 单位数据: what is stated of the units themselves, one attribute and period at a time. Eight queries. Refuses `noSuchAttribute`. */
export async function showUnitFigures(
  ctx: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Page>> {
  const { unitAttributes } = rulesFor(ctx, asked.knownAt);
  const found = chosen(unitAttributes, asked.attribute);
  if (!found.ok) return found;
  const attribute = found.value;
  const attributes = unitAttributes.map(shownOf);
  if (!attribute) return accept({ attributes, attribute: null, period: null, rows: [] });
  const usual = shownPeriod(attribute, ctx.district.asOf);
  const isFit = asked.period?.length === usual?.length;
  const period = isFit ? (asked.period ?? usual) : usual;
  const known = knownAtOf(ctx, asked.knownAt);
  const then = asked.knownAt === undefined ? undefined : known;
  return ctx.store.read(ctx.actor, async (reader) => {
    const units = await listUnits(reader, then);
    const open = openOf(units, await listMyUnits(reader));
    const subjects = await listSubjects(reader, ["unit"], then);
    const unitOf = new Map(subjects.map((subject) => [subject.id, subject.unit_id]));
    const ids = [...unitOf.keys()];
    const all = await listFacts(reader, known, { subjects: ids, attributes: [attribute.id] });
    const facts = new Map(
      [...bySubject(all)].map(([subject, own]) => [unitOf.get(subject) ?? 0, own]),
    );
    const people = await namesOf(reader, [...new Set(all.map((fact) => fact.statedBy))]);
    const names = { people, units: new Map(units.map(({ id, name }) => [id, name])) };
    const judgements = await listJudgements(reader, known, ids);
    const rolesOf = await rolesOverEach(reader);
    const mayState = (unit: number): boolean =>
      then === undefined &&
      attribute.retired !== true &&
      attribute.statedBy.some((role) => rolesOf(unit).includes(role));
    const shown: Known["shown"] = (fact, current) => ({
      ...shownFact(fact, current, names),
      judged: judgedOf(judgements, fact.seq),
    });
    const rows = open.map((unit) => rowOf(unit, { attribute, period, facts, shown, mayState }));
    return accept({ attributes, attribute: attribute.id, period, rows });
  });
}
