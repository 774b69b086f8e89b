import type { KnownAt } from "../domain/ledger/fact.ts";
import { foldProject } from "../domain/lifecycle/project-state.ts";
import { rowOf } from "../store/project-now.ts";
import { listMarks } from "../store/queries/marks.ts";
import {
  type SubjectRow,
  bySubject,
  listFacts,
  listSubjects,
} from "../store/queries/project-facts.ts";
import type { Reader, Store } from "../store/store.ts";
import { type Ctx, basisOf, boardOf } from "./context.ts";
import type { Rules } from "./rules.ts";

type Row = Readonly<Record<string, unknown>>;

/** A project's row as folded from what counted, null where nothing did; it holds as long as its mark does. */
type Entry = { readonly mark: string; readonly row: Row | null };

/** Rows at hand of one installation, by who is shown them, on what basis and day; those kept longest first. */
type Shelf = Map<string, Entry>;

const shelves = new WeakMap<Store, WeakMap<Rules, Shelf>>();

/** How many rows are kept at hand at most. */
const most = 30_000;

function shelfOf({ store, rules }: Pick<Ctx, "store" | "rules">): Shelf {
  const byRules = shelves.get(store) ?? new WeakMap<Rules, Shelf>();
  shelves.set(store, byRules);
  const shelf = byRules.get(rules) ?? new Map<string, Entry>();
  byRules.set(rules, shelf);
  return shelf;
}

function keep(shelf: Shelf, key: string, entry: Entry): void {
  shelf.delete(key);
  shelf.set(key, entry);
  for (const oldest of shelf.keys()) {
    if (shelf.size <= most) break;
    shelf.delete(oldest);
  }
}

/** The rows of some projects folded from the facts that count for the asker. */
async function foldRows(
  ctx: Ctx,
  reader: Reader,
  given: { subjects: readonly SubjectRow[]; known: KnownAt },
): Promise<Map<number, Row | null>> {
  const { subjects, known } = given;
  if (subjects.length === 0) return new Map();
  const board = boardOf(ctx, known);
  const ids = subjects.map(({ id }) => id);
  const facts = bySubject(await listFacts(reader, known, { subjects: ids }));
  return new Map(
    subjects.map((subject) => {
      const state = foldProject(facts.get(subject.id) ?? [], board);
      return [subject.id, state.name === "" ? null : rowOf(subject, state, board)];
    }),
  );
}

/**
 * Every project's row of the list on the asker's basis on a day: those at hand of projects nobody stated or judged
 * anything of since, the others folded from the facts. Where a project stands is always asked. Three queries at most.
 * Errors: throws what the database throws.
 */
export async function rowsOn(ctx: Ctx, reader: Reader, known: KnownAt): Promise<Row[]> {
  const subjects = await listSubjects(reader, ["project"], known);
  const { view, marks } = await listMarks(
    reader,
    subjects.map(({ id }) => id),
  );
  const shelf = shelfOf(ctx);
  const place = [view, basisOf(ctx), known.day, ctx.district.asOf].join("|");
  const keyOf = ({ id }: SubjectRow): string => `${place}|${id}`;
  const markOf = ({ id }: SubjectRow): string => marks.get(id)?.mark ?? "";
  const isHeld = (each: SubjectRow): boolean => shelf.get(keyOf(each))?.mark === markOf(each);
  const fresh = await foldRows(ctx, reader, {
    subjects: subjects.filter((each) => !isHeld(each)),
    known,
  });
  return subjects.flatMap((subject) => {
    const folded = fresh.get(subject.id);
    const row = folded === undefined ? shelf.get(keyOf(subject))?.row : folded;
    if (folded !== undefined) keep(shelf, keyOf(subject), { mark: markOf(subject), row: folded });
    const { id: subject_id, parent, unit_id } = subject;
    return row ? [{ ...row, subject_id, parent, unit_id }] : [];
  });
}
