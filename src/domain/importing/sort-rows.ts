import type { Refusal } from "../refusal/refusal.ts";
import type { CheckedRow, Figure } from "./checks.ts";
import { identityOf } from "./identity.ts";
import type { Table } from "./layout.ts";
import { planRow, tallyRow } from "./plan-row.ts";
import type { SettledRow } from "./judge-reading.ts";
import type {
  CellState,
  Match,
  PlannedRow,
  RowDecision,
  RowSummary,
  SkippedRow,
} from "./plan-types.ts";
import { kindOfRow } from "./row-kind.ts";
import type { RowKind } from "./row-kind.ts";
import type { CellReading } from "./row-reading.ts";
import { declaredOf, figuresOf, skip, textsOf } from "./set-aside.ts";
import { questionTwins, tieSheets } from "./settle-rows.ts";
import type { Naming } from "./settle-rows.ts";
import type { Placed } from "./settle-rows.ts";
import { worldOf } from "./shared.ts";
import type { Shared } from "./shared.ts";
import type { Row } from "./sheet.ts";

function decidedMatch(decision: RowDecision | undefined): Match | null {
  if (!decision || "skip" in decision) return null;
  if ("create" in decision) return { state: "none" };
  return {
    state: "certain",
    project: decision.project,
    reason: { code: "importMatchDecided", params: {} },
  };
}

function settleRow(
  shared: Shared,
  table: Table,
  given: { row: Row; readings: readonly CellReading[] },
): SettledRow {
  const { row, readings } = given;
  const key = `${table.sheet}!${String(row.index)}`;
  const identity = identityOf(readings, shared.findUnit);
  const match = decidedMatch(shared.decisions.rows?.[key]) ?? shared.match(identity);
  const missing = identity.unit === "" && match.state === "none";
  const notes: Refusal[] = missing
    ? [{ code: "importUnitMissing", params: { sheet: table.sheet, row: row.index } }]
    : [];
  return {
    key,
    sheet: table.sheet,
    row: row.index,
    hidden: row.hidden,
    name: identity.name,
    unit: identity.unit,
    match,
    notes,
  };
}

/** All rows of all tables; `placed` and `planned` run side by side. */
export type Sorted = {
  readonly placed: Placed[];
  readonly planned: Tallied[];
  readonly skipped: SkippedRow[];
  readonly declared: CheckedRow[][];
};

/** What is kept of a planned row: its summary, the states of its cells and its problems. */
type Tallied = {
  readonly summary: RowSummary;
  readonly states: readonly CellState[];
  readonly problems: readonly Refusal[];
};

function tally(shared: Shared, row: SettledRow, readings: readonly CellReading[]): Tallied {
  const { key, sheet, row: index, hidden, name, unit, match } = row;
  const project = match.state === "certain" ? match.project : null;
  const { state, states, problems } = tallyRow({ row, world: worldOf(shared, row) }, readings);
  return {
    summary: { key, sheet, row: index, hidden, state, project, name, unit },
    states,
    problems,
  };
}

function takeProject(
  shared: Shared,
  at: { table: number; position: number; row: Row },
  into: Sorted,
): void {
  const here = shared.tables[at.table];
  if (!here) return;
  const readings = here.read(at.row, shared.decisions.values ?? {});
  const row = settleRow(shared, here.table, { row: at.row, readings });
  into.placed.push({ table: at.table, position: at.position, row });
  into.planned.push(tally(shared, row, readings));
  const figures = (): Figure[] =>
    figuresOf(here.read(at.row, shared.decisions.values ?? {}), () => true);
  into.declared[at.table]?.push({ kind: "project", figures });
}

function kindOf(table: Table, row: Row, decision: RowDecision | undefined): RowKind | "decided" {
  if (decision && "skip" in decision) return "decided";
  const kind = kindOfRow(textsOf(table, row), table.frame);
  return decision && kind !== "empty" ? "project" : kind;
}

function sortRow(shared: Shared, at: { table: number; position: number }, into: Sorted): void {
  const here = shared.tables[at.table];
  const row = here?.table.body.rows[at.position];
  if (!here || !row) return;
  const { table, read } = here;
  const decision = shared.decisions.rows?.[`${table.sheet}!${String(row.index)}`];
  const kind = kindOf(table, row, decision);
  if (kind === "empty") return;
  if (kind === "project") {
    takeProject(shared, { ...at, row }, into);
    return;
  }
  into.skipped.push(skip(table, row, kind));
  if (kind !== "group" && kind !== "total") return;
  const readings = read(row, shared.decisions.values ?? {});
  into.declared[at.table]?.push(declaredOf(table, row, { kind, readings }));
}

/** Sorts all rows into projects and what is set aside, and plans the projects. Errors: none (total). */
export function sortRows(shared: Shared): Sorted {
  const sorted: Sorted = {
    placed: [],
    planned: [],
    skipped: [],
    declared: shared.tables.map(() => []),
  };
  for (const [
    table,
    {
      table: { body },
    },
  ] of shared.tables.entries()) {
    for (let position = 0; position < body.rows.length; position++)
      sortRow(shared, { table, position }, sorted);
  }
  const naming = (id: number): Naming => shared.byId.get(id) ?? { name: "", unit: "" };
  const asked = questionTwins(sorted.placed, { decided: shared.decisions.rows ?? {}, naming });
  const placed = tieSheets(asked);
  const planned = sorted.planned.map((each, at) => {
    if (asked[at] === sorted.placed[at]) return each;
    const again = readingsOf(shared, asked[at]);
    return again && asked[at] ? tally(shared, asked[at].row, again) : each;
  });
  return { ...sorted, placed, planned };
}

function readingsOf(shared: Shared, placed: Placed | undefined): CellReading[] | undefined {
  const here = placed && shared.tables[placed.table];
  const row = here?.table.body.rows[placed?.position ?? -1];
  return here && row && here.read(row, shared.decisions.values ?? {});
}

/** One settled row in full. Errors: none (undefined when there is no such row). */
export function compute(shared: Shared, placed: Placed | undefined): PlannedRow | undefined {
  const readings = readingsOf(shared, placed);
  if (!placed || !readings) return undefined;
  return planRow({ row: placed.row, world: worldOf(shared, placed.row) }, readings);
}
