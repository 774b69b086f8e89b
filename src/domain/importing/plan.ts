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

type Read = {
  readonly asOf: AsOf;
  readonly sheets: readonly PlannedSheet[];
  readonly tables: readonly Table[];
  readonly warnings: readonly Refusal[];
};

function read(
  workbook: Workbook,
  decisions: Decisions,
  frame: { vocabulary: Vocabulary; today: string },
): Result<Read> {
  const { sheets, hidden } = visibleOf(workbook);
  const whole = mend(sheets);
  const opened = openSheets(whole.sheets, frame.vocabulary);
  const { today } = frame;
  const asOf = settleAsOf(
    workbook,
    opened,
    decisions.asOf === undefined ? { today } : { asOf: decisions.asOf, today },
  );
  if (!asOf.ok) return asOf;
  const layout = {
    vocabulary: frame.vocabulary,
    asOf: asOf.value,
    decided: decisions.columns ?? {},
  };
  const laid = opened.map((each) => layOut(each, layout));
  const tables = laid.flatMap(({ table }) => (table ? [table] : []));
  if (tables.length === 0) return refuse("importNoTable", { file: workbook.fileName });
  return accept({
    asOf: asOf.value,
    sheets: [...laid.map(({ planned }) => planned), ...hidden],
    tables,
    warnings: whole.warnings,
  });
}

/**
 * Plans the import of a ledger: layout, columns, rows, matches, and what each cell would change. Records nothing.
 * 100 000 rows take seconds: rows are kept in short and computed in full when asked for.
 * Errors: importNoTable, importBadAsOf.
 */
export function planImport(workbook: Workbook, decisions: Decisions, world: World): Result<Plan> {
  const vocabulary = buildVocabulary(world.attributes);
  const done = read(workbook, decisions, { vocabulary, today: world.today });
  if (!done.ok) return done;
  const { asOf, sheets, tables, warnings } = done.value;
  const planned = planTables(tables, decisions, { world, vocabulary, asOf: asOf.last });
  const doubt = asOfDoubt(asOf, workbook.fileName);
  const problems: Refusal[] = [...(doubt ? [doubt] : []), ...warnings, ...planned.problems].slice(
    0,
    mostProblems,
  );
  return accept({
    fileName: workbook.fileName,
    sha256: workbook.sha256,
    layoutKey: layoutKeyOf(sheets),
    asOf,
    sheets,
    rows: planned.rows,
    row: planned.row,
    skipped: planned.skipped,
    checks: planned.declared.flatMap((rows) => checkDeclared(rows)),
    problems,
    counts: planned.counts,
  });
}
