import { guardedBy } from "../domain/unit/field-rules.ts";
import type { Attribute } from "../domain/ledger/attribute.ts";
import type { KnownAt } from "../domain/ledger/fact.ts";
import { foldProject, unguarded } from "../domain/lifecycle/project-state.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import type { Value } from "../domain/value/value.ts";
import { listHidden } from "../store/queries/hidden.ts";
import type { ProjectNow } from "../store/queries/list-projects.ts";
import { bySubject, listFacts } from "../store/queries/project-facts.ts";
import { shownValues } from "../store/shown-values.ts";
import type { Reader } from "../store/store.ts";
import { type Ctx, boardOf } from "./context.ts";
import { askedAttributes } from "./rules.ts";

const nothing: ReadonlySet<string> = new Set();

/** The attributes a field rule hides from the asker; no query where nothing is guarded. */
export async function hiddenFrom(ctx: Ctx, reader: Reader): Promise<ReadonlySet<string>> {
  return guardedBy(ctx.rules.fields) ? listHidden(reader) : nothing;
}

/** What may still be asked and stated, by this asker. */
export async function askedOf(ctx: Ctx, reader: Reader): Promise<readonly Attribute[]> {
  const hidden = await hiddenFrom(ctx, reader);
  return askedAttributes(ctx.rules).filter((each) => !hidden.has(each.id));
}

/** Nobody states what they may not see. Refuses `fieldHidden`. */
export async function checkShown(
  ctx: Ctx,
  reader: Reader,
  { id, label }: Pick<Attribute, "id" | "label">,
): Promise<Result<true>> {
  const hidden = await hiddenFrom(ctx, reader);
  if (!hidden.has(id)) return accept(true);
  return refuse("fieldHidden", { "label.zh": label.zh, "label.en": label.en });
}

/** Rows of a list with the guarded columns filled for who may see them, and the columns they may not see. */
export type Filled = { readonly rows: readonly ProjectNow[]; readonly hidden: readonly string[] };

/** Guarded figures of some projects as a list shows them, by project: one query. */
async function guardedValues(
  { ctx, reader, known }: { ctx: Ctx; reader: Reader; known: KnownAt | undefined },
  of: { readonly subjects: readonly number[]; readonly attributes: readonly string[] },
): Promise<ReadonlyMap<number, Record<string, Value>>> {
  const board = unguarded(boardOf(ctx, known));
  const facts = bySubject(await listFacts(reader, known ?? { day: "9999-12-31" }, of));
  return new Map(
    [...facts].map(([id, own]) => [id, shownValues(foldProject(own, board), board)] as const),
  );
}

/**
 * Fills the guarded ones among the asked columns, which stand in no projection: for who may see them by one query for the
 * rows shown, for others not at all. Two queries at most, none where no asked column is guarded.
 */
export async function fillGuarded(
  place: { readonly ctx: Ctx; readonly reader: Reader; readonly known: KnownAt | undefined },
  rows: readonly ProjectNow[],
  columns: readonly string[],
): Promise<Filled> {
  const guarded = guardedBy(place.ctx.rules.fields);
  const asked = columns.filter((id) => guarded?.has(id));
  if (asked.length === 0) return { rows, hidden: [] };
  const kept = await listHidden(place.reader);
  const hidden = asked.filter((id) => kept.has(id));
  const attributes = asked.filter((id) => !kept.has(id));
  if (attributes.length === 0 || rows.length === 0) return { rows, hidden };
  const subjects = rows.map((row) => row.subject_id);
  const values = await guardedValues(place, { subjects, attributes });
  const filled = rows.map((row) => ({
    ...row,
    attrs: { ...row.attrs, ...values.get(row.subject_id) },
  }));
  return { rows: filled, hidden };
}
