import { type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { Standing } from "../src/domain/scoring/ranking.ts";
import { writeExact } from "../src/domain/scoring/exact.ts";
import { printRational } from "../src/domain/scoring/rational.ts";
import { columnName } from "../src/domain/importing/sheet.ts";
import { type Sides, inTurns, median, printMs } from "./measure.ts";
import { savedBy } from "./office.ts";
import type { Line } from "./result.ts";
import { kinds, limits, type Row, units } from "./score-city.ts";

type Formulas = readonly (readonly string[])[];

/** A district's forty figures, its points and its place, as an office would write them beside the list of projects. */
function formulasOf(district: number, last: number): readonly string[] {
  const range = (column: string): string => `projects!$${column}$1:$${column}$${last}`;
  const row = district;
  const figures = limits.flatMap((limit) => {
    const where = `${range("B")},$A${row},${range("D")},">=${limit * 10_000_000}",${range("C")},"${kinds[limit % kinds.length]}"`;
    return [`COUNTIFS(${where})*0.01`, `SUMIFS(${range("E")},${where})/100000000*0.1`];
  });
  const [end, points] = [columnName(figures.length), columnName(figures.length + 1)];
  return [
    ...figures,
    `SUM(B${row}:${end}${row})`,
    `RANK(${points}${row},${points}$1:${points}$${units})`,
  ];
}

function scoreSheet(formulas: Formulas): WriteSheet {
  const cells = formulas.flatMap((row, at) =>
    row.map(
      (formula, column) =>
        [`${at},${column + 1}`, { value: null, type: "formula", formula }] as const,
    ),
  );
  const rows = formulas.map((row, at): CellValue[] => [at + 1, ...row.map(() => null)]);
  return { name: "points", rows, cells: new Map(cells) };
}

function bookOf(rows: readonly Row[], formulas: Formulas): Promise<Uint8Array> {
  const projects = rows.map((row): CellValue[] => [
    row.id,
    row.unit,
    row.kind,
    Number(row.plan),
    Number(row.done),
  ]);
  return writeXlsx({ sheets: [scoreSheet(formulas), { name: "projects", rows: projects }] });
}

async function recalculated(book: Uint8Array): Promise<{ readonly text: string; ms: number }> {
  const begun = performance.now();
  const text = new TextDecoder().decode(await savedBy(book, "xlsx", "csv"));
  return { text, ms: performance.now() - begun };
}

/** Whether every district has the points, to four decimals, and the place that we give it. */
function agrees(text: string, standings: readonly Standing[]): boolean {
  const lines = text.trim().split("\n");
  return standings.every(({ unit, points, rank }) => {
    const [place, theirs] = (lines[unit - 1] ?? "").split(",").toReversed();
    const ours = Number(printRational(writeExact(points), 6));
    return Number(place) === rank && Math.abs(Number(theirs) - ours) < 0.0001;
  });
}

/**
 * The same city as a workbook with its formulas, worked out by LibreOffice: what opening the same workbook with idle
 * formulas takes is left out, so that the recalculation alone stands against ours. Throws where the numbers differ.
 */
export async function officeCity(
  rows: readonly Row[],
  ours: { readonly standings: readonly Standing[]; readonly times: Sides["ours"] },
): Promise<Line> {
  const formulas = Array.from({ length: units }, (_, at) => formulasOf(at + 1, rows.length));
  const idle = await bookOf(
    rows,
    formulas.map((row) => row.map(() => "1+1")),
  );
  const book = await bookOf(rows, formulas);
  const { text } = await recalculated(book);
  if (!agrees(text, ours.standings)) throw new Error("ours and the workbook give other numbers");
  const taken = await inTurns(2, {
    ours: async () => (await recalculated(idle)).ms,
    peer: async () => (await recalculated(book)).ms,
  });
  // Of few rows the two differ by less than chance does.
  const work = Math.max(median(taken.peer) - median(taken.ours), 1);
  return {
    bench: "score",
    what: `the same workbook of ${rows.length} rows recalculated by LibreOffice`,
    ours: printMs(ours.times),
    peer: `LibreOffice ${work.toFixed(0)} ms beyond opening it`,
    figure: work / median(ours.times),
    unit: "×",
    least: 10,
  };
}
