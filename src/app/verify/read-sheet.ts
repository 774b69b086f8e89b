import type { Cell, Workbook } from "../../domain/importing/sheet.ts";
import type { SignedManifest } from "../../domain/seal/manifest.ts";
import { readsTheSame } from "../../domain/seal/manifest.ts";
import { proofSheetName } from "../../files/sheet/write-workbook.ts";

export type SheetCell = { readonly text: string };
/** A row by its number on the sheet, from 1. */
export type SheetLine = {
  readonly index: number;
  readonly cells: readonly (SheetCell | undefined)[];
};
/** A sheet as it lies before us. */
export type ReadSheet = { readonly name: string; readonly lines: readonly SheetLine[] };

/** A workbook as it lies before us: its sheet of figures, what else is to be seen in it, and its proof. */
export type ReadBook = {
  readonly signed: SignedManifest;
  readonly sheet: ReadSheet;
  readonly others: readonly string[];
};

/**
 * What a reader of a cell is told. A formula is not what was issued, whatever it last came to; a format that shows
 * another number than is stored counts as what it shows.
 */
function tell({ text, number, formula }: Cell): string {
  if (formula !== undefined) return `=${formula}`;
  const shown = text.replaceAll(/[,\s]/gu, "");
  return number !== undefined && readsTheSame(shown, number) ? number : text;
}

function sheetOf({ name, rows }: Workbook["sheets"][number]): ReadSheet {
  const lines = rows.map((row) => ({
    index: row.index,
    cells: row.cells.map((cell) => cell && { text: tell(cell) }),
  }));
  return { name, lines };
}

/** A workbook with its proof; undefined where it carries none. Errors: none (total). */
export function readBook({ sheets }: Workbook): ReadBook | undefined {
  const proof = sheets.find(({ name }) => name === proofSheetName);
  const rest = sheets.filter((sheet) => sheet !== proof);
  const first = rest.find(({ hidden }) => !hidden) ?? rest[0];
  const [note, ...pieces] = (proof?.rows ?? []).map(
    (row) => row.cells.find((cell) => cell)?.text ?? "",
  );
  if (!first || note === undefined || pieces.length === 0) return undefined;
  const others = rest.filter((sheet) => sheet !== first && !sheet.hidden).map(({ name }) => name);
  return { signed: { note, text: pieces.join("") }, sheet: sheetOf(first), others };
}
