import { accept, refuse } from "../refusal/refusal.ts";
import type { Refusal, Result } from "../refusal/refusal.ts";
import { asOfDoubt, decideAsOf, guessAsOf } from "./as-of.ts";
import { checkDeclared } from "./checks.ts";
import { hiddenSheet, layOut, layoutKeyOf, openSheets } from "./layout.ts";
import type { Opened, Table } from "./layout.ts";
import { mendRows } from "./mend-rows.ts";
import { planTables } from "./plan-tables.ts";
import type { AsOf, Decisions, Plan, PlannedSheet, World } from "./plan-types.ts";
import type { Workbook } from "./sheet.ts";
import { buildVocabulary } from "./vocabulary.ts";
import type { Vocabulary } from "./vocabulary.ts";

const mostProblems = 1000;

function visibleOf(workbook: Workbook): { sheets: Workbook["sheets"]; hidden: PlannedSheet[] } {
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
  if (visible.length === 0) return { sheets: workbook.sheets, hidden: [] };
  return {
    sheets: visible,
    hidden: workbook.sheets.filter((sheet) => sheet.hidden).map((sheet) => hiddenSheet(sheet)),
  };
}

function settleAsOf(
  workbook: Workbook,
  opened: readonly Opened[],
  given: { asOf?: string; today: string },
): Result<AsOf> {
  if (given.asOf !== undefined) return decideAsOf(given.asOf, given.today);
  const main = opened.find(({ header }) => header !== null);
  const titles = main?.header?.titles ?? [];
  return accept(
    guessAsOf({
      titles,
      sheet: main?.sheet.name ?? "",
      fileName: workbook.fileName,
      today: given.today,
    }),
  );
}

function mend(sheets: Workbook["sheets"]): { sheets: Workbook["sheets"]; warnings: Refusal[] } {
  const mended = sheets.map((sheet) => mendRows(sheet));
  const warnings = mended.filter(({ joined }) => joined > 0);
  return {
    sheets: mended.map(({ sheet }) => sheet),
    warnings: warnings.map(({ sheet, joined }) => ({
      code: "importRowsMended",
      params: { sheet: sheet.name, count: joined },
    })),
  };
}

/** A workbook with its tables found: when its data end and what its columns are; nothing is compared yet. */
export type LedgerRead = {
  readonly fileName: string;
  readonly sha256: string;
  readonly layoutKey: string;
  readonly asOf: AsOf;
  readonly sheets: readonly PlannedSheet[];
  readonly tables: readonly Table[];
  readonly vocabulary: Vocabulary;
  readonly warnings: readonly Refusal[];
};

/**
 * Finds the tables of a workbook: head, columns, the day its data end. What comes before comparing, so that the
 * caller can ask the ledger how it stood on that day. Errors: importNoTable, importBadAsOf.
 */
export function readLedger(
  workbook: Workbook,
  decisions: Decisions,
  frame: Pick<World, "attributes" | "today">,
): Result<LedgerRead> {
  const { sheets, hidden } = visibleOf(workbook);
  const whole = mend(sheets);
  const vocabulary = buildVocabulary(frame.attributes);
  const opened = openSheets(whole.sheets, vocabulary);
  const { today } = frame;
  const asOf = settleAsOf(
    workbook,
    opened,
    decisions.asOf === undefined ? { today } : { asOf: decisions.asOf, today },
  );
  if (!asOf.ok) return asOf;
  const layout = {
    vocabulary,
    asOf: asOf.value,
    decided: decisions.columns ?? {},
  };
  const laid = opened.map((each) => layOut(each, layout));
  const tables = laid.flatMap(({ table }) => (table ? [table] : []));
  if (tables.length === 0) return refuse("importNoTable", { file: workbook.fileName });
  const planned = [...laid.map((each) => each.planned), ...hidden];
  return accept({
    fileName: workbook.fileName,
    sha256: workbook.sha256,
    layoutKey: layoutKeyOf(planned),
    asOf: asOf.value,
    sheets: planned,
    tables,
    vocabulary,
    warnings: whole.warnings,
  });
}

/**
 * Plans the import of a ledger whose tables are found: rows, matches, and what each cell would change. Records
 * nothing. 100 000 rows take seconds: rows are kept in short and computed in full when asked for. Errors: none (total).
 */
export function planLedger(ledger: LedgerRead, decisions: Decisions, world: World): Plan {
  const { asOf, sheets, tables, warnings, vocabulary, fileName, sha256, layoutKey } = ledger;
  const planned = planTables(tables, decisions, { world, vocabulary, asOf: asOf.last });
  const doubt = asOfDoubt(asOf, fileName);
  const problems = [...(doubt ? [doubt] : []), ...warnings, ...planned.problems];
  return {
    fileName,
    sha256,
    layoutKey,
    asOf,
    sheets,
    rows: planned.rows,
    row: planned.row,
    skipped: planned.skipped,
    checks: planned.declared.flatMap((rows) => checkDeclared(rows)),
    problems: problems.slice(0, mostProblems),
    counts: planned.counts,
  };
}

/** Reads and plans in one go, where the world does not depend on the file's day. Errors: those of `readLedger`. */
export function planImport(workbook: Workbook, decisions: Decisions, world: World): Result<Plan> {
  const ledger = readLedger(workbook, decisions, world);
  return ledger.ok ? accept(planLedger(ledger.value, decisions, world)) : ledger;
}
