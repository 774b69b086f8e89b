import type { Refusal } from "../refusal/refusal.ts";
import type { CheckedRow } from "./checks.ts";
import type { Table } from "./layout.ts";
import type { CellState, Decisions, Plan, PlannedRow, RowState } from "./plan-types.ts";
import { share } from "./shared.ts";
import type { TableFrame } from "./shared.ts";
import { compute, sortRows } from "./sort-rows.ts";

/** The rows of all tables, planned. `declared` lists each table's rows for the checks. */
export type PlannedTables = Pick<Plan, "rows" | "row" | "skipped" | "problems" | "counts"> & {
  readonly declared: readonly (readonly CheckedRow[])[];
};

const mostProblems = 1000;

/** Plans the rows of all tables: in short now, in full when asked for. Errors: none (problems are listed). */
export function planTables(
  tables: readonly Table[],
  decisions: Decisions,
  frame: TableFrame,
): PlannedTables {
  const shared = share(tables, decisions, frame);
  const { placed, planned, skipped, declared } = sortRows(shared);
  const rowCounts: Record<RowState, number> = {
    new: 0,
    changed: 0,
    same: 0,
    conflict: 0,
    refused: 0,
    unsure: 0,
    skipped: skipped.length,
  };
  const cellCounts: Record<CellState, number> = {
    new: 0,
    changed: 0,
    same: 0,
    conflict: 0,
    refused: 0,
  };
  const problems: Refusal[] = skipped
    .filter(({ kind }) => kind === "nameless")
    .map(({ reason }) => reason);
  for (const each of planned) {
    rowCounts[each.summary.state] += 1;
    for (const state of each.states) cellCounts[state] += 1;
    if (problems.length < mostProblems) problems.push(...each.problems);
  }
  const row = (index: number): PlannedRow | undefined => compute(shared, placed[index]);
  const counts = { rows: rowCounts, cells: cellCounts };
  return { rows: planned.map((each) => each.summary), row, skipped, problems, declared, counts };
}
