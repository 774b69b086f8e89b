import type { Row, Sheet } from "../../../domain/importing/sheet.ts";
import type { Refusal, Result } from "../../../domain/refusal/refusal.ts";
import type { Workbook } from "../../../domain/importing/sheet.ts";

/** The sheets of a result that must have been accepted. */
export function sheetsOf(result: Result<Workbook>): readonly Sheet[] {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value.sheets;
}

/** The refusal of a result that must have been refused. */
export function refusalOf(result: Result<unknown>): Refusal {
  if (result.ok) throw new Error("was accepted");
  return result.refusal;
}

/** The texts of a row, "" for an empty cell. */
export function textsOf(row: Row | undefined): string[] {
  return (row?.cells ?? []).map((cell) => cell?.text ?? "");
}

/** The row of an index. */
export function rowAt(sheet: Sheet | undefined, index: number): Row | undefined {
  return sheet?.rows.find((row) => row.index === index);
}
