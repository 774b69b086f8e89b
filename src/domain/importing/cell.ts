import type { Refusal } from "../refusal/refusal.ts";
import { readDays } from "./day-cell.ts";
import { readFigure } from "./figure-cell.ts";
import { faulty } from "./reading.ts";
import type { CellFrame, ReadColumn, Reading } from "./reading.ts";
import type { Cell } from "./sheet.ts";
import { readChoice, readCode, readText } from "./text-cell.ts";
import { isBlank } from "./words.ts";

function formulaFault(cell: Cell): Refusal | null {
  if (/^#(?:REF|DIV\/0|N\/A|VALUE|NAME|NUM|NULL|SPILL|CALC)[!?]?/u.test(cell.text)) {
    return { code: "importFormulaError", params: { content: cell.text } };
  }
  if (
    cell.formula === undefined ||
    cell.text !== "" ||
    cell.number !== undefined ||
    cell.day !== undefined
  )
    return null;
  return { code: "importFormulaEmpty", params: { content: cell.formula } };
}

function readValue(cell: Cell, column: ReadColumn, frame: CellFrame): readonly Reading[] {
  switch (column.attribute.value) {
    case "day":
      return readDays(cell, column, frame);
    case "money":
    case "quantity":
      return [readFigure(cell, column)];
    case "choice":
      return [readChoice(cell, column)];
    case "code":
      return [readCode(cell, column)];
    case "text":
      return [readText(cell, column)];
  }
}

/** What one cell says under its column; nothing when it is blank (—, /, 无). Errors: none (faults are readings). */
export function readCell(cell: Cell, column: ReadColumn, frame: CellFrame): readonly Reading[] {
  const broken = formulaFault(cell);
  if (broken) return [faulty(column, broken)];
  if (isBlank(cell.text) && cell.number === undefined && cell.day === undefined) return [];
  const readings = readValue(cell, column, frame);
  if (cell.formula === undefined) return readings;
  const note: Refusal = { code: "importFormulaUsed", params: { formula: cell.formula } };
  return readings.map((reading) => ({ ...reading, notes: [...reading.notes, note] }));
}
