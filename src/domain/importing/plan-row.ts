import type { Refusal } from "../refusal/refusal.ts";
import { judgeReading } from "./judge-reading.ts";
import type { RowInWorld, SettledRow } from "./judge-reading.ts";
import { phasesOf } from "./name.ts";
import type { CellState, PlannedCell, PlannedRow, RowState } from "./plan-types.ts";
import type { Reading } from "./reading.ts";
import type { CellReading } from "./row-reading.ts";

const inferred = new Set<string>([
  "importKindInferred",
  "importKindInferredPlanned",
  "importKindUnsure",
]);

function notesOf(
  cell: CellReading,
  reading: Reading,
  given: { decided: boolean; note: Refusal | undefined },
): readonly Refusal[] {
  if (!given.decided && !given.note && cell.notes.length === 0) return reading.notes;
  const own = given.decided
    ? reading.notes.filter((note) => !inferred.has(note.code))
    : reading.notes;
  return [...own, ...cell.notes, ...(given.note ? [given.note] : [])];
}

function planCell(cell: CellReading, reading: Reading, frame: RowInWorld): PlannedCell {
  const decided = frame.world.kinds[cell.address];
  const kind = decided ?? reading.kind;
  const { note, ...judged } = judgeReading(cell, reading, frame);
  return {
    address: cell.address,
    label: cell.column.label,
    attribute: reading.attribute,
    kind,
    scope: reading.scope,
    period: cell.column.period,
    text: cell.text,
    notes: notesOf(cell, reading, { decided: decided !== undefined, note }),
    ...judged,
  };
}

/** The state of a row from its match and the states of its cells. */
function stateOf(row: SettledRow, states: readonly CellState[]): RowState {
  if (row.name === "") return "refused";
  if (row.match.state === "unsure") return "unsure";
  if (states.includes("conflict")) return "conflict";
  if (states.every((state) => state === "refused")) return "refused";
  if (row.match.state === "none") return "new";
  return states.includes("new") || states.includes("changed") ? "changed" : "same";
}

/** A row in short: its state, the states of its cells, and what is wrong. */
export type TalliedRow = {
  readonly state: RowState;
  readonly states: readonly CellState[];
  readonly problems: readonly Refusal[];
};

/** The short of what {@link planRow} answers, without drawing up the cells. Errors: none (problems are listed). */
export function tallyRow(frame: RowInWorld, readings: readonly CellReading[]): TalliedRow {
  const states: CellState[] = [];
  const problems: Refusal[] = [...frame.row.notes];
  for (const cell of readings) {
    for (const reading of cell.readings) {
      const { state, problem } = judgeReading(cell, reading, frame);
      states.push(state);
      if (problem) problems.push(problem);
    }
  }
  return { state: stateOf(frame.row, states), states, problems };
}

/** Plans one row: what each cell would state and how that stands to the ledger. Errors: none (problems are on cells). */
export function planRow(frame: RowInWorld, readings: readonly CellReading[]): PlannedRow {
  const { row, world } = frame;
  const cells = readings.flatMap((cell) =>
    cell.readings.map((reading) => planCell(cell, reading, frame)),
  );
  const phases = phasesOf(row.name);
  const { project } = world;
  const known =
    project === undefined || project.name === row.name || project.aliases.includes(row.name);
  return {
    ...row,
    state: stateOf(
      row,
      cells.map((cell) => cell.state),
    ),
    candidates: row.match.state === "unsure" ? row.match.candidates : [],
    cells,
    ...(phases.length > 0 && { phases }),
    ...(!known && { alias: row.name }),
  };
}
