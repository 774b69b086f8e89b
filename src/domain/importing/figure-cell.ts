import type { Refusal, RefusalCode, Result } from "../refusal/refusal.ts";
import { parseMoney } from "../value/money.ts";
import { parseQuantity } from "../value/quantity.ts";
import type { Value } from "../value/value.ts";
import { readMarks } from "./brackets.ts";
import { faulty } from "./reading.ts";
import type { ReadColumn, Reading } from "./reading.ts";
import { mendPound } from "./header-label.ts";
import type { Cell } from "./sheet.ts";
import { isPlainNumber, saysNoFigure } from "./words.ts";

const codes: Partial<Record<RefusalCode, RefusalCode>> = {
  notMoney: "importNotMoney",
  moneyUnitUnclear: "importMoneyUnit",
  negativeAmount: "importNegative",
  absurdAmount: "importAbsurd",
  notAQuantity: "importNotQuantity",
  unknownUnit: "importNotQuantity",
  negativeQuantity: "importNegative",
};

/** A shown number may be rounded, so the stored one counts; a shown unit (12.5万) counts as shown. */
function statedText(cell: Cell): string {
  if (cell.number !== undefined && isPlainNumber(cell.text)) return cell.number;
  return mendPound(cell.text === "" ? (cell.number ?? "") : cell.text);
}

function parse(text: string, column: ReadColumn): Result<Value> {
  return column.attribute.value === "money"
    ? parseMoney(text, column.unit)
    : parseQuantity(text, column.unit);
}

function faultOf(text: string, column: ReadColumn, refusal: Refusal): Reading {
  const plain = column.attribute.value === "money" ? "importNotMoney" : "importNotQuantity";
  const code = saysNoFigure(text) ? "importNoFigure" : (codes[refusal.code] ?? plain);
  return faulty(column, { code, params: { content: text, unit: column.unit } });
}

function notesOf(column: ReadColumn, text: string, remarks: readonly string[]): Refusal[] {
  const notes = remarks.map((remark): Refusal => ({
    code: "importRemark",
    params: { text: remark },
  }));
  if (column.unitAssumed && isPlainNumber(text)) {
    notes.push({ code: "importUnitAssumed", params: { unit: column.unit } });
  }
  return notes;
}

/** Reads money or a quantity under the column's unit, with brackets as scope, kind or remark. Errors: none (faults are readings). */
export function readFigure(cell: Cell, column: ReadColumn): Reading {
  const text = statedText(cell);
  const marks = readMarks(text);
  const { attribute } = column;
  const inner = parse(marks.text, column);
  const parsed = inner.ok ? inner : parse(text, column);
  if (!parsed.ok) return faultOf(text, column, parsed.refusal);
  const kind = marks.kind ?? column.kind ?? attribute.kind;
  const notes = notesOf(column, marks.text, marks.remarks);
  return { attribute: attribute.id, kind, scope: marks.scope, value: parsed.value, notes };
}
