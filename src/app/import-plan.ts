import { type LedgerRead, planLedger, readLedger } from "../domain/importing/plan.ts";
import type { ColumnUse, Decisions, Plan, World } from "../domain/importing/plan-types.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { readWorkbook } from "../files/sheet/read-workbook.ts";
import { type ImportRow, findBytes, findLayout } from "../store/queries/imports.ts";
import { listCurrent, listKnownProjects } from "../store/queries/known-projects.ts";
import { listClosedMonths } from "../store/queries/closings.ts";
import { listUnits } from "../store/queries/people.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { askedOf } from "./hidden.ts";

/** What the plan compares a file with: the district as the asker sees it, as it stood on the day the file's data end. */
async function worldOf(ctx: Ctx, reader: Reader, asOf: string): Promise<World> {
  const known = await listKnownProjects(reader);
  const ids = known.map((project) => project.id);
  const units = await listUnits(reader);
  const attributes = await askedOf(ctx, reader);
  const events = attributes.filter((each) => each.timing === "event").map((each) => each.id);
  return {
    attributes,
    known,
    currentOf: await listCurrent(reader, { projects: ids, events }, asOf),
    units: units.map((unit) => unit.name),
    today: ctx.today,
    partialNodes: ctx.rules.lifecycle.partial,
    closed: await listClosedMonths(reader),
  };
}

/** A remembered layout speaks only where the person has not. */
async function withRemembered(
  reader: Reader,
  ledger: LedgerRead,
  decisions: Decisions,
): Promise<Decisions> {
  const remembered = await findLayout(reader, ledger.layoutKey);
  if (!remembered) return decisions;
  // Keys name a sheet; a layout is remembered by column letter alone, so it fits a sheet of another name.
  const columns = Object.fromEntries(
    ledger.sheets.flatMap((sheet) =>
      sheet.columns.flatMap((column): [string, ColumnUse][] => {
        const use = (remembered as Record<string, ColumnUse>)[column.letter];
        return use ? [[column.key, use]] : [];
      }),
    ),
  );
  return { ...decisions, columns: { ...columns, ...decisions.columns } };
}

/**
 * The plan of an import: what each row of its file would change now. The file is read again each time, so a
 * plan is never older than the ledger. Refuses what reading and planning refuse.
 */
export async function planOf(
  ctx: Ctx,
  reader: Reader,
  row: Pick<ImportRow, "id" | "file_name" | "decisions">,
): Promise<Result<Plan>> {
  const bytes = (await findBytes(reader, row.id)) ?? new Uint8Array();
  return planFile(ctx, reader, { name: row.file_name, bytes, decisions: row.decisions });
}

/** The plan of a file that is not kept anywhere yet. */
export async function planFile(
  ctx: Ctx,
  reader: Reader,
  file: { name: string; bytes: Uint8Array; decisions: Decisions },
): Promise<Result<Plan>> {
  const workbook = await readWorkbook(file);
  if (!workbook.ok) return workbook;
  const frame = { attributes: await askedOf(ctx, reader), today: ctx.today };
  const first = readLedger(workbook.value, file.decisions, frame);
  if (!first.ok) return first;
  const decisions = await withRemembered(reader, first.value, file.decisions);
  const ledger =
    decisions === file.decisions ? first : readLedger(workbook.value, decisions, frame);
  if (!ledger.ok) return ledger;
  const world = await worldOf(ctx, reader, ledger.value.asOf.last);
  return accept(planLedger(ledger.value, decisions, world));
}
