import type { Lead } from "../domain/detection/lead.ts";
import { seriesOf, textIn } from "../domain/detection/series.ts";
import { type Watch, createWatch } from "../domain/detection/watch.ts";
import type { Fact } from "../domain/ledger/fact.ts";
import { type Mark, listMarks } from "../store/queries/marks.ts";
import { type SubjectRow, bySubject, listFacts } from "../store/queries/project-facts.ts";
import type { Reader, Store } from "../store/store.ts";
import { type Ctx, basisOf } from "./context.ts";
import type { Rules } from "./rules.ts";

/** A subject as it was put under the watch: it holds as long as its mark does and it stays where it is. */
type Entry = Pick<SubjectRow, "parent" | "unit_id"> & {
  readonly mark: string;
  /** The day its facts were read as known on. */
  readonly day: string;
  /** Everything of it was known by then: no later day reads more. */
  readonly isAll: boolean;
  readonly name: string;
};

/** What the detectors saw for one view, and of whom. */
type Desk = { readonly watch: Watch; readonly entries: Map<number, Entry> };

/** Desks at hand of one installation, by who is shown them and on what basis; those asked longest ago first. */
const shelves = new WeakMap<Store, WeakMap<Rules, Map<string, Desk>>>();

/** How many views, and how many subjects in all of them, are kept at hand at most; the one asked last stays. */
const most = { desks: 12, subjects: 200_000 };

/** Subjects read at a time: bounds memory whatever the district's size. */
const handful = 1000;

function deskOf({ store, rules }: Pick<Ctx, "store" | "rules">, place: string): Desk {
  const byRules = shelves.get(store) ?? new WeakMap<Rules, Map<string, Desk>>();
  shelves.set(store, byRules);
  const shelf = byRules.get(rules) ?? new Map<string, Desk>();
  byRules.set(rules, shelf);
  const ready = rules.detectors.filter(({ on }) => on).map((rule) => rule.ready);
  const desk = shelf.get(place) ?? { watch: createWatch(ready), entries: new Map() };
  shelf.delete(place);
  shelf.set(place, desk);
  trim(shelf, desk);
  return desk;
}

function trim(shelf: Map<string, Desk>, asked: Desk): void {
  const subjects = (): number =>
    [...shelf.values()].reduce((sum, { entries }) => sum + entries.size, 0);
  for (const [place, desk] of shelf) {
    const isWithin = shelf.size <= most.desks && subjects() <= most.subjects;
    if (isWithin || desk === asked) break;
    shelf.delete(place);
  }
}

function holds(
  entry: Entry | undefined,
  subject: SubjectRow,
  at: { mark: string; day: string },
): boolean {
  return (
    entry?.mark === at.mark &&
    entry.unit_id === subject.unit_id &&
    entry.parent === subject.parent &&
    (entry.day === at.day || (entry.isAll && entry.day < at.day))
  );
}

/** Puts a subject under the watch as it is now; one of which nothing is known is under none. */
function put(
  { watch, entries }: Desk,
  subject: SubjectRow,
  at: { readonly mark: Mark | undefined; readonly facts: readonly Fact[]; readonly day: string },
): void {
  const { id, parent, unit_id } = subject;
  const { mark = { mark: "", knownBy: "" }, facts, day } = at;
  const series = seriesOf({ subject: id, parent, unit: unit_id, facts });
  if (facts.length === 0) watch.drop(id);
  else watch.put(series);
  const name = textIn(series, "name");
  entries.set(id, { parent, unit_id, mark: mark.mark, day, isAll: mark.knownBy <= day, name });
}

/** The leads somebody sees, and what the projects are called. */
export type KeptLeads = {
  readonly leads: readonly Lead[];
  readonly nameOf: (subject: number) => string;
};

/**
 * What the detectors see in the facts the reader may read as known today, of some subjects: those at hand of subjects
 * nobody stated or judged anything of since, the others looked at again, with whatever they touch. Two queries, and one
 * more for every 1 000 subjects to look at. Errors: throws what the database throws.
 */
export async function leadsOn(
  ctx: Ctx,
  reader: Reader,
  subjects: readonly SubjectRow[],
): Promise<KeptLeads> {
  const day = ctx.today;
  const { view, marks } = await listMarks(
    reader,
    subjects.map(({ id }) => id),
  );
  const desk = deskOf(ctx, [view, basisOf(ctx)].join("|"));
  const { watch, entries } = desk;
  const fresh = subjects.filter((each) => {
    const mark = marks.get(each.id)?.mark ?? "";
    return !holds(entries.get(each.id), each, { mark, day });
  });
  for (let start = 0; start < fresh.length; start += handful) {
    const some = fresh.slice(start, start + handful);
    const facts = bySubject(
      await listFacts(reader, { day }, { subjects: some.map(({ id }) => id) }),
    );
    for (const subject of some)
      put(desk, subject, { mark: marks.get(subject.id), facts: facts.get(subject.id) ?? [], day });
  }
  const here = new Set(subjects.map(({ id }) => id));
  for (const id of entries.keys()) if (!here.has(id)) forget(desk, id);
  return { leads: watch.leads(), nameOf: (subject) => entries.get(subject)?.name ?? "" };
}

function forget({ watch, entries }: Desk, id: number): void {
  watch.drop(id);
  entries.delete(id);
}
