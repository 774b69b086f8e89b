import { cpus, totalmem } from "node:os";
import { sql } from "kysely";
import type { Db } from "../src/store/connection.ts";
import { type Line, isKept } from "./result.ts";

/** The machine in one line; a figure means nothing without it. */
export async function describeMachine(owner: Db): Promise<string> {
  const { rows } = await sql<{ v: string }>`
    select current_setting('server_version') as v`.execute(owner);
  const [first] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${cpus().length} × ${first?.model.trim() ?? "?"}, ${memory} GB, ${process.platform}, Node ${process.versions.node}, PostgreSQL ${rows[0]?.v ?? "?"}`;
}

function printFigure({ figure, unit }: Line): string {
  if (unit === "×") return `${figure.toFixed(2)} ×`;
  return `${figure.toFixed(figure < 100 ? 1 : 0)} ${unit}`;
}

function printBudget({ most, least, unit }: Line): string {
  if (most !== undefined) return `≤ ${most} ${unit}`;
  return least === undefined ? "" : `≥ ${least} ${unit}`;
}

function verdictOf(line: Line): string {
  if (line.most === undefined && line.least === undefined) return "";
  return isKept(line) ? "kept" : "BROKEN";
}

const heads = ["bench", "what", "ours", "peer", "figure", "budget", ""];

/** All lines as a table for the terminal. */
export function printTable(lines: readonly Line[]): string {
  const rows = [
    heads,
    ...lines.map((line) => [
      line.bench,
      line.what,
      line.ours,
      line.peer,
      printFigure(line),
      printBudget(line),
      verdictOf(line),
    ]),
  ];
  const widths = heads.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  const print = (row: readonly string[]): string =>
    row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ");
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return [print(heads), rule, ...rows.slice(1).map(print)].join("\n");
}
