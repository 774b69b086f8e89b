import type { Refusal } from "../refusal/refusal.ts";
import { closedMonthOf } from "../reporting/closed-month.ts";
import type { Value } from "../value/value.ts";
import { compareWith, findCurrent } from "./compare.ts";
import type { Slot } from "./compare.ts";
import type {
  Current,
  CurrentValue,
  Decisions,
  KnownProject,
  Match,
  PlannedCell,
} from "./plan-types.ts";
import type { Reading } from "./reading.ts";
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
  /** Whether any kind was decided: looking up a million addresses in vain took a fifth of the planning. */
  readonly hasKinds: boolean;
  readonly closed: ReadonlySet<string>;
  readonly findUnit: (written: string) => string | null;
  /** A known unit whose name is nearly this one, so that a slip of the pen makes no new unit. */
  readonly likeUnit: (written: string) => string | null;
  readonly unitsKnown: boolean;
};

/** A settled row and what it is compared with. */
export type RowInWorld = { readonly row: SettledRow; readonly world: RowWorld };

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

/** A judged reading; `note` is added to the notes of its cell. */
export type Judged = Pick<PlannedCell, "state"> & {
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
  const state = compareWith(slot.value, before, { timing, kind: slot.kind, asOf: world.asOf });
  return before ? { value: slot.value, state, before } : { value: slot.value, state };
}

/** A file changes nothing that was known of a closed month; what nobody had stated it may add. */
function judgeOpen(cell: CellReading, slot: Slot & { value: Value }, frame: RowInWorld): Judged {
  const judged = judgeValue(cell, slot, frame.world);
  const { closed } = frame.world;
  if (closed.size === 0 || !judged.before || judged.state === "same") return judged;
  const about = { ...slot, timing: cell.column.attribute.timing };
  const month =
    closedMonthOf({ ...about, value: judged.before.value }, closed) ?? closedMonthOf(about, closed);
  if (month === undefined) return judged;
  const problem = placed({ code: "importClosed", params: { period: month } }, cell, frame.row);
  return { ...judged, state: "refused", problem };
}

function judgeUnit(cell: CellReading, slot: Slot & { value: Value }, frame: RowInWorld): Judged {
  const unit = frame.world.findUnit(wordsOf(slot.value));
  if (unit !== null || !frame.world.unitsKnown)
    return judgeValue(cell, { ...slot, value: unit ?? slot.value }, frame.world);
  const written = wordsOf(slot.value);
  const like = frame.world.likeUnit(written);
  if (like === null) {
    const note: Refusal = { code: "importUnitNew", params: { unit: written } };
    return { ...judgeValue(cell, slot, frame.world), note };
  }
  return {
    value: slot.value,
    state: "refused",
    problem: placed({ code: "importUnitUnknown", params: { like } }, cell, frame.row),
  };
}

/** How one reading of a cell stands to the ledger. Errors: none (a refused cell has its problem). */
export function judgeReading(cell: CellReading, reading: Reading, frame: RowInWorld): Judged {
  const { row, world } = frame;
  const { attribute, scope, value, fault } = reading;
  if (fault) return { state: "refused", problem: placed(fault, cell, row) };
  if (value === undefined) return { state: "refused" };
  if (attribute === "name" && world.project) return judgeName(value, world.project);
  const kind = (world.hasKinds ? world.kinds[cell.address] : undefined) ?? reading.kind;
  const slot = { attribute, kind, scope, period: cell.column.period, value };
  return attribute === "unit" ? judgeUnit(cell, slot, frame) : judgeOpen(cell, slot, frame);
}
