import { sql } from "kysely";
import type { Fact } from "../domain/ledger/fact.ts";
import { counts } from "../domain/ledger/fold.ts";
import { type Board, type ProjectState, foldProject } from "../domain/lifecycle/project-state.ts";
import { dayOf } from "../domain/lifecycle/schedule.ts";
import type { Value } from "../domain/value/value.ts";
import { factOf, selectFacts } from "./fact-row.ts";
import { hotAttributes, hotColumn, sortKey } from "./hot-column.ts";
import { searchKey } from "./search-key.ts";
import { shownValues } from "./shown-values.ts";
import type { Reader, Writer } from "./store.ts";

/** Where a project stands. */
export type Place = {
  readonly id: number;
  readonly parent: number | null;
  readonly unit_id: number;
};

const lightOrder = { red: 0, yellow: 1, green: 2, none: 3 } as const;

function nextOf({ next }: ProjectState): Record<string, unknown> {
  const planned = next?.latest ?? next?.planned ?? next?.promised;
  return { next_node: next?.node ?? null, next_planned: planned ? dayOf(planned) : null };
}

const hotColumns = hotAttributes.map((attribute) => ({
  attribute,
  column: hotColumn(attribute.id),
}));

function hotOf(values: Readonly<Record<string, Value>>): Record<string, unknown> {
  const hot: Record<string, unknown> = {};
  for (const { attribute, column } of hotColumns) {
    const value = values[attribute.id];
    hot[column] = value === undefined ? null : sortKey(attribute, value);
  }
  return hot;
}

/** A project's row of the list, from its state on the board's day. */
export function rowOf(place: Place, state: ProjectState, board: Board): Record<string, unknown> {
  const values = shownValues(state, board);
  return {
    subject_id: place.id,
    parent: place.parent,
    unit_id: place.unit_id,
    name: state.name,
    search: searchKey(state.name),
    stage: state.stage,
    stage_order: board.lifecycle.stages.findIndex((stage) => stage.id === state.stage),
    status: state.status,
    light: state.light,
    light_order: lightOrder[state.light],
    delay_min: state.delay?.min ?? null,
    delay_max: state.delay?.max ?? null,
    progress: state.progress ?? null,
    ...nextOf(state),
    attrs: values,
    ...hotOf(values),
  };
}

/** The projects among some subjects, held until the transaction ends: of two folds of one project the later sees both facts. */
async function holdPlaces(writer: Writer, subjects: readonly number[]): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select id, parent, unit_id from subject
    where tenant = ${writer.actor.tenant} and id = any (${subjects}::bigint[]) and type in ('project', 'phase')
    order by id for no key update`.execute(writer.db);
  return rows;
}

/** Holds every project of a unit until the transaction ends: what is read of them afterwards is all there is to fold. */
export async function holdProjectsOf(writer: Writer, unit: number): Promise<void> {
  await sql`
    select from subject where tenant = ${writer.actor.tenant} and unit_id = ${unit} and type = 'project'
    order by id for no key update`.execute(writer.db);
}

/** The facts of some subjects as known at the end of time, by subject. Errors: throws what the database throws. */
async function factsNow(reader: Reader, subjects: readonly number[]): Promise<Map<number, Fact[]>> {
  const known = { day: "9999-12-31" };
  const where = sql`f.subject_id = any (${subjects}::bigint[])`;
  const { rows } = await selectFacts(reader.actor.tenant, known, where).execute(reader.db);
  const bySubject = new Map<number, Fact[]>();
  for (const row of rows) {
    const fact = factOf(row);
    const list = bySubject.get(fact.subject);
    if (list) list.push(fact);
    else bySubject.set(fact.subject, [fact]);
  }
  return bySubject;
}

const columns = [
  "subject_id bigint",
  "parent bigint",
  "unit_id int",
  "name text",
  "search text",
  "stage text",
  "stage_order smallint",
  "status text",
  "light text",
  "light_order smallint",
  "delay_min int",
  "delay_max int",
  "progress numeric",
  "next_node text",
  "next_planned jsonb",
  "attrs jsonb",
];

/** The columns of such rows with their types, as a record of JSON is read back. */
export function recordColumns(): string[] {
  const hot = hotAttributes.map((each) => {
    const type =
      each.value === "day"
        ? "date"
        : each.value === "money" || each.value === "quantity"
          ? "numeric"
          : "text";
    return `${hotColumn(each.id)} ${type}`;
  });
  return [...columns, ...hot];
}

async function upsert(writer: Writer, rows: readonly Record<string, unknown>[]): Promise<void> {
  const record = recordColumns();
  const names = record.map((column) => column.split(" ")[0] ?? "");
  const updates = names
    .filter((name) => name !== "subject_id")
    .map((name) => `${name} = excluded.${name}`);
  await sql`
    insert into project_now (tenant, ${sql.raw(names.join(", "))})
    select ${writer.actor.tenant}, ${sql.raw(names.map((name) => `r.${name}`).join(", "))}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${sql.raw(record.join(", "))})
    on conflict (tenant, subject_id) do update set ${sql.raw(updates.join(", "))}`.execute(
    writer.db,
  );
}

async function removeRows(writer: Writer, subjects: readonly number[]): Promise<void> {
  if (subjects.length === 0) return;
  await sql`delete from project_now
    where tenant = ${writer.actor.tenant} and subject_id = any (${subjects}::bigint[])`.execute(
    writer.db,
  );
}

/** Subjects folded at a time: bounds memory whatever the import's size. */
const foldSubjects = 1000;

/**
 * Folds the given projects from their facts into `project_now`, in the caller's transaction; one of which
 * nothing counts any more leaves it. Subjects that are no projects are passed over. Errors: throws what the database throws.
 */
export async function foldIntoNow(
  writer: Writer,
  subjects: readonly number[],
  board: Board,
): Promise<void> {
  const ordered = subjects.toSorted((a, b) => a - b);
  for (let start = 0; start < ordered.length; start += foldSubjects) {
    const some = ordered.slice(start, start + foldSubjects);
    const places = await holdPlaces(writer, some);
    await foldPlaces(writer, places, { facts: await factsNow(writer, some), board });
  }
}

/**
 * Folds some projects as `foldIntoNow` does, from facts at hand: all of theirs as known at the end of time, read while
 * the projects were held (`holdProjectsOf`). Errors: throws what the database throws.
 */
export async function foldPlaces(
  writer: Writer,
  places: readonly Place[],
  { facts, board }: { readonly facts: ReadonlyMap<number, readonly Fact[]>; readonly board: Board },
): Promise<void> {
  const isKnown = (place: Place): boolean => (facts.get(place.id) ?? []).some(counts);
  const rows = places
    .filter(isKnown)
    .map((place) => rowOf(place, foldProject(facts.get(place.id) ?? [], board), board));
  await upsert(writer, rows);
  const gone = places.filter((place) => !isKnown(place));
  await removeRows(
    writer,
    gone.map((place) => place.id),
  );
}
