import { createHash } from "node:crypto";
import type {
  correctedWorkbook as corrected,
  decideImport as decide,
  discardImport as discard,
  listImports as list,
  previewImport as preview,
  startImport as start,
} from "../contract/import.ts";
import type { Output, Parsed } from "../contract/endpoint.ts";
import type { Plan, PlannedRow, RowSummary } from "../domain/importing/plan-types.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { say } from "../domain/refusal/say.ts";
import { annotateWorkbook } from "../files/sheet/corrected-workbook.ts";
import * as query from "../store/queries/imports.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { planFile, planOf } from "./import-plan.ts";
import { refused } from "./refused.ts";

type Import = Output<typeof start>;

/** An import as its list and preview show it. */
export function importOf(row: query.ImportRow): Import {
  return {
    id: row.id,
    fileName: row.file_name,
    sha256: row.sha256,
    state: row.state,
    by: row.by,
    at: row.created_at,
    knownOn: row.known_on,
    facts: row.facts,
    projects: row.projects,
  };
}

/** The import asked about. Refuses `noSuchImport`. */
export async function getImport(reader: Reader, id: number): Promise<Result<query.ImportRow>> {
  const row = await query.findImport(reader, id);
  return row ? accept(row) : refuse("noSuchImport", { id });
}

/** Takes a file in and keeps it once it can be read as a ledger; nothing is kept of one that cannot. */
export function startImport(
  ctx: Ctx,
  asked: Parsed<typeof start>,
  bytes: Uint8Array,
): Promise<Result<Import>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      stop.unless(await planFile(ctx, writer, { name: asked.name, bytes, decisions: {} }));
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const id = await query.addImport(writer, {
        name: asked.name,
        sha256,
        bytes,
        unit: ctx.actor.unit,
      });
      return importOf(stop.unless(await getImport(writer, id)));
    }),
  );
}

/** The imports so far. */
export async function listImports(ctx: Ctx): Promise<Result<Output<typeof list>>> {
  const rows = await ctx.store.read(ctx.actor, query.listImports);
  return accept({ imports: rows.map(importOf) });
}

/** What needs a person first: the unsure, the faulty, the conflicting; then what changes. */
const stateOrder: readonly RowSummary["state"][] = [
  "unsure",
  "refused",
  "conflict",
  "changed",
  "new",
  "same",
  "skipped",
];

function pageOf(plan: Plan, asked: Parsed<typeof preview>): { rows: PlannedRow[]; total: number } {
  const indexed = plan.rows.map((row, index) => ({ row, index }));
  const wanted = indexed.filter(
    ({ row }) => asked.state === undefined || asked.state === "" || row.state === asked.state,
  );
  wanted.sort(
    (a, b) =>
      stateOrder.indexOf(a.row.state) - stateOrder.indexOf(b.row.state) || a.index - b.index,
  );
  const page = wanted.slice(asked.offset, asked.offset + asked.limit);
  return { total: wanted.length, rows: page.flatMap(({ index }) => plan.row(index) ?? []) };
}

/** The preview: what each row would change, cell by cell. Refuses `noSuchImport`. */
export function previewImport(
  ctx: Ctx,
  asked: Parsed<typeof preview>,
): Promise<Result<Output<typeof preview>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const found = await getImport(reader, asked.id);
    if (!found.ok) return found;
    const planned = await planOf(ctx, reader, found.value);
    if (!planned.ok) return planned;
    const { row: _row, rows: _rows, ...plan } = planned.value;
    return accept({
      import: importOf(found.value),
      decisions: found.value.decisions,
      plan,
      ...pageOf(planned.value, asked),
    });
  });
}

/** Keeps what a person decided: columns, answers, corrections, the known date. Refuses `importNotOpen`, `knownInFuture`. */
export function decideImport(ctx: Ctx, asked: Parsed<typeof decide>): Promise<Result<Import>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const row = stop.unless(await getImport(writer, asked.id));
      if (row.state !== "preview") return stop("importNotOpen");
      const knownOn = asked.knownOn === undefined ? row.known_on : asked.knownOn;
      if (knownOn !== null && knownOn > ctx.today)
        return stop("knownInFuture", { day: knownOn, today: ctx.today });
      const plan = stop.unless(await planOf(ctx, writer, { ...row, decisions: asked.decisions }));
      await query.keepDecisions(writer, row.id, {
        decisions: asked.decisions,
        knownOn,
        layoutKey: plan.layoutKey,
      });
      return importOf(stop.unless(await getImport(writer, row.id)));
    }),
  );
}

/** The uploaded workbook with a comment on every cell that could not be understood. */
export function correctedWorkbook(
  ctx: Ctx,
  asked: Parsed<typeof corrected>,
): Promise<Result<Uint8Array>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const found = await getImport(reader, asked.id);
    if (!found.ok) return found;
    const plan = await planOf(ctx, reader, found.value);
    if (!plan.ok) return plan;
    const bytes = (await query.findBytes(reader, asked.id)) ?? new Uint8Array();
    const rows = plan.value.rows.flatMap((_, index) => plan.value.row(index) ?? []);
    const notes = rows.flatMap((row) =>
      row.cells.flatMap((cell) =>
        cell.problem ? [{ ...placeOf(cell.address), text: say(cell.problem, asked.language) }] : [],
      ),
    );
    return annotateWorkbook({ name: found.value.file_name, bytes }, notes);
  });
}

/** `重大项目!I8` as sheet, row and column (0-based, as sheets count). */
function placeOf(address: string): { sheet: string; row: number; column: number } {
  const bang = address.lastIndexOf("!");
  const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/u.exec(address.slice(bang + 1)) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheet: address.slice(0, bang), row: Number(row), column };
}

/** 放弃预览: nothing of the file was recorded, and nothing will be; the list still tells of it. Refuses `noSuchImport`, `importNotOpen`. */
export function discardImport(ctx: Ctx, asked: Parsed<typeof discard>): Promise<Result<Import>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const row = stop.unless(await getImport(writer, asked.id));
      if (!(await query.moveImport(writer, row.id, { from: "preview", to: "discarded" })))
        return stop("importNotOpen");
      return importOf({ ...row, state: "discarded" });
    }),
  );
}
