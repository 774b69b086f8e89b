import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type TextRun,
} from "docx";
import type { Cell, Column, Table } from "../../domain/bulletin/document.ts";
import { typeWidth, upright, type Sheet } from "./page.ts";
import { offGrid } from "./styles.ts";
import { faces, line, run, runs, sizes } from "./type.ts";

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const lineHeight = 300;
/** Two centimetres: room for a signature, or half a seal. */
const signingHeight = 1134;
const padding = { top: 40, bottom: 40, left: 60, right: 60 } as const;

/** Whether the columns need a turned sheet: they and their padding are wider than an upright one. */
export function isWide({ columns }: Table): boolean {
  return needed(columns) > typeWidth(upright);
}

/** The caption and the table, as wide as the type area; the head row is repeated on every page. */
export function table(block: Table, sheet: Sheet): (Paragraph | WordTable)[] {
  const width = typeWidth(sheet);
  const scale = width / needed(block.columns);
  const widths = block.columns.map((column) => Math.floor(columnWidth(column) * scale));
  return [...caption(block.caption), grid(block, widths), ...spacer()];
}

function grid({ columns, rows, tall }: Table, widths: readonly number[]): WordTable {
  return new WordTable({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, at) => cell(headLines(column), widths[at])),
      }),
      ...rows.map((row) => bodyRow(row, columns, { widths, tall })),
    ],
  });
}

function bodyRow(
  row: readonly Cell[],
  columns: readonly Column[],
  { widths, tall }: { readonly widths: readonly number[]; readonly tall: true | undefined },
): TableRow {
  const children = row.map((content, at) => {
    const align = alignments[columns[at]?.align ?? "left"];
    return cell([tableLine(runs(content, { size: sizes.table }), align)], widths[at]);
  });
  const height = { value: signingHeight, rule: HeightRule.ATLEAST };
  return new TableRow({ cantSplit: true, children, ...(tall && { height }) });
}

function headLines({ head, unit }: Column): Paragraph[] {
  const lines = unit === null ? [head] : [head, `（${unit}）`];
  return lines.map((text) =>
    tableLine([run(text, { face: faces.black, size: sizes.table })], AlignmentType.CENTER),
  );
}

function cell(children: Paragraph[], width = 0): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { ...padding, marginUnitType: WidthType.DXA },
  });
}

function tableLine(
  children: TextRun[],
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
): Paragraph {
  return new Paragraph({
    style: offGrid,
    alignment,
    spacing: { line: lineHeight, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children,
  });
}

function caption(text: string | null): Paragraph[] {
  if (text === null) return [];
  const face = { face: faces.black, size: sizes.small };
  return [line([run(text, face)], { alignment: AlignmentType.CENTER, keepNext: true })];
}

/** Word joins two tables that touch; a low empty line keeps them apart. */
function spacer(): Paragraph[] {
  return [
    new Paragraph({
      style: offGrid,
      spacing: { line: 120, lineRule: LineRuleType.EXACT },
      children: [],
    }),
  ];
}

function needed(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + columnWidth(column), 0);
}

function columnWidth({ width }: Column): number {
  return width * sizes.table * 10 + padding.left + padding.right;
}
