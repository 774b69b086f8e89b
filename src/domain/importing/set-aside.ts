import type { Declared, Figure } from "./checks.ts";
import type { Table } from "./layout.ts";
import type { SkippedRow } from "./plan-types.ts";
import type { CellReading } from "./row-reading.ts";
import { columnName } from "./sheet.ts";
import type { Row } from "./sheet.ts";

/** The texts of a row by column, through merged areas. Errors: none (total). */
export function textsOf(table: Table, row: Row): string[] {
  const { cells } = row;
  const width = Math.max(cells.length, table.frame.name + 1);
  const texts: string[] = [];
  for (let column = 0; column < width; column++)
    texts.push(table.body.at(row, cells, column)?.text.trim() ?? "");
  return texts;
}

const reasons = {
  group: "importRowGroup",
  total: "importRowTotal",
  notes: "importRowNotes",
  repeatedHeader: "importRowHeader",
  columnNumbers: "importRowNumbers",
  nameless: "importRowNameless",
  decided: "importRowDecided",
} as const;

/** A row that is no project, with its reason. Errors: none (total). */
export function skip(table: Table, row: Row, kind: SkippedRow["kind"]): SkippedRow {
  const given = textsOf(table, row).filter((text) => text !== "");
  const name = given.slice(0, 2).join(" ");
  const params = {
    sheet: table.sheet,
    row: row.index,
    name,
    column: columnName(table.frame.name),
    content: name,
  };
  return {
    key: `${table.sheet}!${String(row.index)}`,
    sheet: table.sheet,
    row: row.index,
    kind,
    reason: { code: reasons[kind], params },
  };
}

/** The amounts of a row, of the columns wanted. Errors: none (total). */
export function figuresOf(
  readings: readonly CellReading[],
  wanted: (index: number) => boolean,
): Figure[] {
  return readings.flatMap(({ column, readings: [first], text }): Figure[] => {
    const value = first?.value;
    if (column.attribute.value !== "money" || value === undefined || typeof value === "string")
      return [];
    return "amount" in value && wanted(column.index) ? [{ column, text, money: value }] : [];
  });
}

/** What a heading or total declares; formulas declare nothing. Errors: none (total). */
export function declaredOf(
  table: Table,
  row: Row,
  given: { kind: "group" | "total"; readings: readonly CellReading[] },
): Declared {
  const texts = textsOf(table, row);
  const { cells } = row;
  const figures = figuresOf(given.readings, (index) => cells[index]?.formula === undefined);
  const serial = texts[table.frame.serial] ?? "";
  const name = texts[table.frame.name] ?? "";
  return {
    sheet: table.sheet,
    row: row.index,
    kind: given.kind,
    serial,
    name: name === "" ? serial : name,
    figures,
  };
}
