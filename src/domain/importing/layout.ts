import type { Attribute } from "../ledger/attribute.ts";
import { parseDay } from "../value/parse-day.ts";
import type { DayOptions } from "../value/day-reading.ts";
import { tidyText } from "../value/normalise.ts";
import { readBody } from "./body.ts";
import type { Body } from "./body.ts";
import type { ReadColumn } from "./reading.ts";
import { guessColumns } from "./columns.ts";
import { headKey } from "./header-label.ts";
import { findHeader, isSerialHead } from "./header.ts";
import type { Header } from "./header.ts";
import type { AsOf, ColumnGuess, ColumnUse, PlannedSheet } from "./plan-types.ts";
import type { RowFrame } from "./row-kind.ts";
import type { Sheet } from "./sheet.ts";
import { readUnitLine } from "./unit-line.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A column in use, with the place it stands in. */
export type UsedColumn = ReadColumn & {
  readonly index: number;
  readonly letter: string;
  readonly label: string;
};

/** A sheet whose table is read. */
export type Table = {
  readonly sheet: string;
  readonly body: Body;
  readonly columns: readonly UsedColumn[];
  readonly frame: RowFrame;
  readonly days: DayOptions;
};

/** A sheet with its header, before its columns are settled. */
export type Opened = { readonly sheet: Sheet; readonly header: Header | null };

/** What all sheets are read with. */
export type LayoutFrame = {
  readonly vocabulary: Vocabulary;
  readonly asOf: AsOf;
  readonly decided: Readonly<Record<string, ColumnUse>>;
};

/** Finds the header of every sheet. Errors: none (total). */
export function openSheets(sheets: readonly Sheet[], vocabulary: Vocabulary): Opened[] {
  return sheets.map((sheet) => ({ sheet, header: findHeader(sheet, vocabulary) }));
}

function defaultPeriod(attribute: Attribute, asOf: string): string | null {
  if (attribute.timing !== "flow") return null;
  return attribute.period === "year" ? asOf.slice(0, 4) : asOf.slice(0, 7);
}

function settle(guess: ColumnGuess, frame: LayoutFrame): UsedColumn[] {
  const { use } = guess;
  const attribute = use.attribute === null ? undefined : frame.vocabulary.byId.get(use.attribute);
  if (!attribute || use.attribute === null) return [];
  const unit = use.unit ?? attribute.unit ?? "";
  const isNode = attribute.value === "day";
  return [
    {
      attribute,
      unit,
      unitAssumed: use.unit === undefined && unit !== "",
      kind: use.kind ?? (isNode ? null : attribute.kind),
      period: use.period ?? defaultPeriod(attribute, frame.asOf.last),
      index: guess.index,
      letter: guess.letter,
      label: guess.label,
    },
  ];
}

const shortDate = /^\d{1,2}[-./]\d{1,2}[-./]\d{1,2}$/u;

/** Where the day columns of a sheet keep two-digit years: where more of their dates can be read. */
function dayHabit(body: Body, columns: readonly UsedColumn[]): "first" | "last" | undefined {
  const days = columns.filter((column) => column.attribute.value === "day");
  const texts = body.rows.slice(0, 400).flatMap((row) => {
    const { cells } = row;
    return days.map((column) => tidyText(cells[column.index]?.text ?? ""));
  });
  const short = texts.filter((text) => shortDate.test(text));
  const readable = (shortYear: "first" | "last"): number =>
    short.filter((text) => parseDay(text, { shortYear }).ok).length;
  const [first, last] = [readable("first"), readable("last")];
  return first === last ? undefined : first > last ? "first" : "last";
}

function rowFrame(header: Header, columns: readonly UsedColumn[]): RowFrame {
  const leaves = header.paths.map((path) => path.at(-1) ?? "");
  return {
    name: columns.find((column) => column.attribute.id === "name")?.index ?? -1,
    serial: leaves.findIndex((leaf) => isSerialHead(leaf)),
    telling: columns
      .filter(
        ({ attribute }) =>
          attribute.value === "day" ||
          ["unit", "investor", "content", "projectCode"].includes(attribute.id),
      )
      .map((column) => column.index),
    heads: leaves.map((leaf) => headKey(leaf)),
  };
}

function passedOver(
  sheet: Sheet,
  code: "importSheetNoHeader" | "importSheetNoName" | "importSheetHidden",
): PlannedSheet {
  const titles: string[] = [];
  return {
    name: sheet.name,
    used: false,
    reason: { code, params: { sheet: sheet.name } },
    titles,
    headerRows: null,
    columns: [],
  };
}

/** Reads one sheet's layout: what each column is, and its table when it has a name column. Errors: none (total). */
export function layOut(
  { sheet, header }: Opened,
  frame: LayoutFrame,
): { planned: PlannedSheet; table: Table | null } {
  if (!header) return { planned: passedOver(sheet, "importSheetNoHeader"), table: null };
  const titles = header.titles.map(({ text }) => text);
  const columns = guessColumns({
    sheet: sheet.name,
    paths: header.paths,
    vocabulary: frame.vocabulary,
    unitLine: readUnitLine(titles),
    asOf: frame.asOf.last,
    decided: frame.decided,
  });
  const used = columns.flatMap((guess) => settle(guess, frame));
  const headerRows = { top: header.top, bottom: header.bottom };
  if (!used.some((column) => column.attribute.id === "name")) {
    return {
      planned: { ...passedOver(sheet, "importSheetNoName"), titles, headerRows, columns },
      table: null,
    };
  }
  const params = { ...headerRows, known: used.length, unknown: columns.length - used.length };
  const body = readBody(sheet, header.bottom);
  const days: DayOptions = { reference: frame.asOf.last, shortYear: dayHabit(body, used) };
  return {
    planned: {
      name: sheet.name,
      used: true,
      reason: { code: "importSheetUsed", params },
      titles,
      headerRows,
      columns,
    },
    table: { sheet: sheet.name, body, columns: used, frame: rowFrame(header, used), days },
  };
}

/** A hidden sheet as the plan lists it. Errors: none (total). */
export function hiddenSheet(sheet: Sheet): PlannedSheet {
  return passedOver(sheet, "importSheetHidden");
}

/** The key of a layout, the same next month: all heads of the sheets in use, numbers set aside. Errors: none (total). */
export function layoutKeyOf(sheets: readonly PlannedSheet[]): string {
  return sheets
    .filter((sheet) => sheet.used)
    .map((sheet) =>
      sheet.columns
        .map((column) => `${column.letter}=${headKey(column.label).replace(/\d+/gu, "#")}`)
        .join(";"),
    )
    .join("\n");
}
