import type { Attribute } from "../ledger/attribute.ts";
import type { FactKind } from "../ledger/fact.ts";
import type { Refusal } from "../refusal/refusal.ts";
import type { DayOptions } from "../value/day.ts";
import type { Value } from "../value/value.ts";
import { readChoice, readCode, readText } from "./text-cell.ts";
import { readDays } from "./day-cell.ts";
import { readFigure } from "./figure-cell.ts";
import type { Cell } from "./sheet.ts";
import { isBlank } from "./words.ts";

/** A column as it is read: its attribute with unit, kind (null: inferred) and period settled. */
export type ReadColumn = {
  readonly attribute: Attribute;
  readonly unit: string;
  readonly unitAssumed: boolean;
  readonly kind: FactKind | null;
  readonly period: string | null;
};

/** What cells are read against. `asOf` is the last day the data speak of. */
export type CellFrame = {
  readonly asOf: string;
  readonly days: DayOptions;
  readonly partialNodes: Readonly<Record<string, string>>;
  readonly byId: ReadonlyMap<string, Attribute>;
};

/** One thing a cell says: a value, or the fault (its place is added by the plan). */
export type Reading = {
  readonly attribute: string;
  readonly kind: FactKind;
  readonly scope: string;
  readonly value?: Value;
  readonly notes: readonly Refusal[];
  readonly fault?: Refusal;
};

/** A reading that refuses the cell. Errors: none (total). */
export function faulty(column: ReadColumn, fault: Refusal): Reading {
  const { attribute } = column;
  return { attribute: attribute.id, kind: column.kind ?? attribute.kind, scope: "", notes: [], fault };
}

function formulaFault(cell: Cell): Refusal | null {
  if (/^#(?:REF|DIV\/0|N\/A|VALUE|NAME|NUM|NULL|SPILL|CALC)[!?]?/u.test(cell.text)) {
    return { code: "importFormulaError", params: { content: cell.text } };
  }
  if (cell.formula === undefined || cell.text !== "" || cell.number !== undefined || cell.day !== undefined) return null;
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
