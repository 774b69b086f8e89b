import type { FactKind } from "../ledger/fact.ts";
import type { Refusal } from "../refusal/refusal.ts";
import type { Value } from "../value/value.ts";
import { compareWith, findCurrent } from "./compare.ts";
import type { Slot } from "./compare.ts";
import type { Reading } from "./reading.ts";
import { phasesOf } from "./name.ts";
import type {
  CellState,
  Current,
  CurrentValue,
  Decisions,
  KnownProject,
  Match,
  PlannedCell,
  PlannedRow,
  RowState,
} from "./plan-types.ts";
import type { CellReading } from "./row-reading.ts";

/** A row as settled before its cells are compared. */
export type SettledRow = {
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly hidden: boolean;
  readonly name: string;
  readonly unit: string;
  readonly match: Match;
  readonly notes: readonly Refusal[];
  readonly sameAs?: string;
};

/** What a row is compared with. */
export type RowWorld = {
  readonly asOf: string;
  readonly project: KnownProject | undefined;
  readonly current: Current | undefined;
  readonly kinds: Readonly<Record<string, NonNullable<Decisions["kinds"]>[string]>>;
  readonly findUnit: (written: string) => string | null;
  readonly unitsKnown: boolean;
};

type Frame = { readonly row: SettledRow; readonly world: RowWorld };

const inferred = new Set<string>([
  "importKindInferred",
  "importKindInferredPlanned",
  "importKindUnsure",
]);

function placed(fault: Refusal, cell: CellReading, row: SettledRow): Refusal {
  const place = {
    sheet: row.sheet,
    row: row.row,
    column: cell.column.label,
    content: cell.text,
    unit: cell.column.unit,
  };
  return { code: fault.code, params: { ...place, ...fault.params } };
}

type Judged = Pick<PlannedCell, "state"> & {
  value?: Value;
  before?: CurrentValue;
  problem?: Refusal;
  note?: Refusal;
};

function wordsOf(value: Value): string {
  return typeof value === "string" ? value : "";
}

/** The ledger keeps a project's name; a file that writes it otherwise gives an alias. */
function judgeName(value: Value, project: KnownProject): Judged {
  if (value === project.name) return { value, state: "same" };
  const note: Refusal = {
    code: "importNameVariant",
    params: { known: project.name, text: wordsOf(value) },
  };
  return { value, state: "same", note };
}

function judgeValue(cell: CellReading, slot: Slot & { value: Value }, world: RowWorld): Judged {
  const before = findCurrent(world.current, slot);
  const { timing } = cell.column.attribute;
  const state = compareWith(slot.value, before, { timing, asOf: world.asOf });
  return before ? { value: slot.value, state, before } : { value: slot.value, state };
}

function judgeUnit(cell: CellReading, slot: Slot & { value: Value }, frame: Frame): Judged {
  const unit = frame.world.findUnit(wordsOf(slot.value));
  if (unit !== null || !frame.world.unitsKnown)
    return judgeValue(cell, { ...slot, value: unit ?? slot.value }, frame.world);
  return {
    value: slot.value,
    state: "refused",
    problem: placed({ code: "importUnitUnknown", params: {} }, cell, frame.row),
  };
}

function judge(cell: CellReading, reading: Reading, frame: Frame & { kind: FactKind }): Judged {
  const { row, world, kind } = frame;
  const { attribute, scope, value, fault } = reading;
  if (fault) return { state: "refused", problem: placed(fault, cell, row) };
  if (value === undefined) return { state: "refused" };
  if (attribute === "name" && world.project) return judgeName(value, world.project);
  const slot = { attribute, kind, scope, period: cell.column.period, value };
  return attribute === "unit" ? judgeUnit(cell, slot, frame) : judgeValue(cell, slot, world);
}

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

function planCell(cell: CellReading, reading: Reading, frame: Frame): PlannedCell {
  const decided = frame.world.kinds[cell.address];
  const kind = decided ?? reading.kind;
  const { note, ...judged } = judge(cell, reading, { ...frame, kind });
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

/** The state of a row from its match and the states of its cells. Errors: none (total). */
function stateOf(row: SettledRow, cells: readonly PlannedCell[]): RowState {
  if (row.name === "") return "refused";
  if (row.match.state === "unsure") return "unsure";
  const has = (state: CellState): boolean => cells.some((cell) => cell.state === state);
  if (has("conflict")) return "conflict";
  if (cells.every((cell) => cell.state === "refused")) return "refused";
  if (row.match.state === "none") return "new";
  return has("new") || has("changed") ? "changed" : "same";
}

/** Plans one row: what each cell would state and how that stands to the ledger. Errors: none (problems are on cells). */
export function planRow(
  row: SettledRow,
  readings: readonly CellReading[],
  world: RowWorld,
): PlannedRow {
  const frame = { row, world };
  const cells = readings.flatMap((cell) =>
    cell.readings.map((reading) => planCell(cell, reading, frame)),
  );
  const phases = phasesOf(row.name);
  const { project } = world;
  const known =
    project === undefined || project.name === row.name || project.aliases.includes(row.name);
  return {
    ...row,
    state: stateOf(row, cells),
    candidates: row.match.state === "unsure" ? row.match.candidates : [],
    cells,
    ...(phases.length > 0 && { phases }),
    ...(!known && { alias: row.name }),
  };
}
