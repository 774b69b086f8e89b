import { sql } from "kysely";
import type { Fact, KnownAt } from "../domain/ledger/fact.ts";
import { factOf, selectFacts } from "./fact-row.ts";
import type { KeptFacts } from "./fact-shelf.ts";
import { type Reader, heldTo } from "./store.ts";

/** How many facts are kept at hand at most: some sixty megabytes. */
const most = 150_000;

/** A subject to read, with the state it is in and the view it is seen in. */
export type Marked = {
  readonly id: number;
  readonly mark: string;
  readonly view: string;
  /** The last day anything of it became known; null where nothing is. */
  readonly known_by: string | null;
};

const always: KnownAt = { day: "9999-12-31" };

function keyOf({ id, view }: Marked): string {
  return `${view}|${id}`;
}

function drop(kept: KeptFacts, key: string): void {
  kept.facts -= kept.entries.get(key)?.facts.length ?? 0;
  kept.entries.delete(key);
}

function keep(kept: KeptFacts, subject: Marked, facts: readonly Fact[]): void {
  drop(kept, keyOf(subject));
  kept.entries.set(keyOf(subject), { mark: subject.mark, facts });
  kept.facts += facts.length;
  for (const oldest of kept.entries.keys()) {
    if (kept.facts <= most) break;
    drop(kept, oldest);
  }
}

/** Everything known of some subjects as the reader is shown it, by subject, in ledger order. */
async function readAll(
  reader: Reader,
  subjects: readonly number[],
): Promise<Map<number, readonly Fact[]>> {
  const where = sql`f.subject_id = any (${subjects}::bigint[]) order by f.seq`;
  const { rows } = await selectFacts(reader.actor.tenant, always, where).execute(reader.db);
  const read = new Map(subjects.map((id) => [id, [] as Fact[]]));
  for (const row of rows) read.get(row.subject_id)?.push(factOf(row));
  return read;
}

/**
 * Whether what is kept at hand may answer: for who sees everything that is claimed, and nothing of the subjects became
 * known after the day asked for. Errors: none (total).
 */
export function isKeepable(
  { actor }: Pick<Reader, "actor">,
  subjects: readonly Marked[],
  day: string,
): boolean {
  const { sight, basis } = heldTo(actor);
  return (
    sight === "claimed" &&
    basis === "claimed" &&
    subjects.every((each) => (each.known_by ?? "") <= day)
  );
}

/**
 * The facts of some subjects, by subject, in ledger order: those at hand whose subject nobody has touched since, the
 * others read. The same array again for the same facts, so that what is folded from it may be kept beside it. Only
 * where `isKeepable`. Errors: throws what the database throws.
 */
export async function listKeptFacts(
  reader: Reader,
  subjects: readonly Marked[],
): Promise<Map<number, readonly Fact[]>> {
  const { kept } = reader;
  const found = new Map<number, readonly Fact[]>();
  for (const subject of subjects) {
    const entry = kept.entries.get(keyOf(subject));
    if (entry?.mark === subject.mark) found.set(subject.id, entry.facts);
  }
  const missing = subjects.filter(({ id }) => !found.has(id));
  if (missing.length === 0) return found;
  const read = await readAll(
    reader,
    missing.map(({ id }) => id),
  );
  for (const subject of missing) {
    const facts = read.get(subject.id) ?? [];
    keep(kept, subject, facts);
    found.set(subject.id, facts);
  }
  return found;
}
