import type { Refusal } from "../refusal/refusal.ts";
import type { Money } from "../value/money.ts";
import type { CellFrame } from "./reading.ts";
import type { CheckedRow, Declared, Figure } from "./checks.ts";
import { identityOf, unitFinder } from "./identity.ts";
import type { Table } from "./layout.ts";
import { buildMatcher } from "./match.ts";
import type { RowIdentity } from "./match.ts";
import { planRow } from "./plan-row.ts";
import type { RowWorld, SettledRow } from "./plan-row.ts";
import type {
  CellState,
  Decisions,
  KnownProject,
  Match,
  Plan,
  PlannedRow,
  RowState,
  RowSummary,
  SkippedRow,
  World,
} from "./plan-types.ts";
import { rowReader } from "./row-reading.ts";
import type { CellReading, RowReader } from "./row-reading.ts";
import { kindOfRow } from "./row-kind.ts";
import { questionTwins, tieSheets } from "./settle-rows.ts";
import type { Placed } from "./settle-rows.ts";
import type { Row } from "./sheet.ts";
import { columnName } from "./sheet.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What the tables are planned against. */
export type TableFrame = {
  readonly world: World;
  readonly vocabulary: Vocabulary;
  readonly asOf: string;
};

/** The rows of all tables, planned. `declared` lists each table's rows for the checks. */
export type PlannedTables = Pick<Plan, "rows" | "row" | "skipped" | "problems" | "counts"> & {
  readonly declared: readonly (readonly CheckedRow[])[];
};

/** Everything the planning of one file shares. */
type Shared = {
  readonly decisions: Decisions;
  readonly frame: TableFrame;
  readonly tables: readonly { readonly table: Table; readonly read: RowReader }[];
  readonly findUnit: (written: string) => string | null;
  readonly match: (row: RowIdentity) => Match;
  readonly byId: ReadonlyMap<number, KnownProject>;
};

function share(tables: readonly Table[], decisions: Decisions, frame: TableFrame): Shared {
  const { world, vocabulary, asOf } = frame;
  const readers = tables.map((table) => {
    const cells: CellFrame = {
      asOf,
      days: table.days,
      partialNodes: world.partialNodes,
      byId: vocabulary.byId,
    };
    return { table, read: rowReader(table, cells) };
  });
  const byId = new Map(world.known.map((project) => [project.id, project]));
  return {
    decisions,
    frame,
    tables: readers,
    findUnit: unitFinder(world.units),
    match: buildMatcher(world.known),
    byId,
  };
}

function textsOf(table: Table, row: Row): string[] {
  const { cells } = row;
  const width = Math.max(cells.length, table.frame.name + 1);
  return Array.from(
    { length: width },
    (_, column) => table.body.at(row, cells, column)?.text.trim() ?? "",
  );
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

function skip(table: Table, row: Row, kind: SkippedRow["kind"]): SkippedRow {
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

function figuresOf(
  readings: readonly CellReading[],
  typedOnly: (index: number) => boolean,
): Figure[] {
  return readings.flatMap(({ column, readings: [first], text }): Figure[] => {
    const value = first?.value;
    if (column.attribute.value !== "money" || value === undefined || typeof value === "string")
      return [];
    return "amount" in value && typedOnly(column.index)
      ? [{ column, text, money: value satisfies Money }]
      : [];
  });
}

function declaredOf(
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

function decidedMatch(decision: NonNullable<Decisions["rows"]>[string] | undefined): Match | null {
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

type Sorted = {
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

function worldOf(shared: Shared, row: SettledRow): RowWorld {
  const { world, asOf } = shared.frame;
  const id = row.match.state === "certain" ? row.match.project : undefined;
  return {
    asOf,
    project: id === undefined ? undefined : shared.byId.get(id),
    current: id === undefined ? undefined : world.currentOf(id),
    kinds: shared.decisions.kinds ?? {},
    findUnit: shared.findUnit,
    unitsKnown: world.units.length > 0,
  };
}

function tally(row: PlannedRow): Tallied {
  const { key, sheet, row: index, hidden, state, name, unit, match } = row;
  const project = match.state === "certain" ? match.project : null;
  return {
    summary: { key, sheet, row: index, hidden, state, project, name, unit },
    states: row.cells.map((cell) => cell.state),
    problems: [...row.notes, ...row.cells.flatMap((cell) => cell.problem ?? [])],
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
  into.planned.push(tally(planRow(row, readings, worldOf(shared, row))));
  const figures = (): Figure[] =>
    figuresOf(here.read(at.row, shared.decisions.values ?? {}), () => true);
  into.declared[at.table]?.push({ kind: "project", figures });
}

function sortRow(shared: Shared, at: { table: number; position: number }, into: Sorted): void {
  const here = shared.tables[at.table];
  const row = here?.table.body.rows[at.position];
  if (!here || !row) return;
  const { table, read } = here;
  const decision = shared.decisions.rows?.[`${table.sheet}!${String(row.index)}`];
  const kind =
    decision && "skip" in decision ? "decided" : kindOfRow(textsOf(table, row), table.frame);
  if (kind === "empty") return;
  if (kind === "project" || (decision !== undefined && kind !== "decided")) {
    takeProject(shared, { ...at, row }, into);
    return;
  }
  into.skipped.push(skip(table, row, kind));
  if (kind !== "group" && kind !== "total") return;
  const readings = read(row, shared.decisions.values ?? {});
  into.declared[at.table]?.push(declaredOf(table, row, { kind, readings }));
}

function sortRows(shared: Shared): Sorted {
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
  const nameOf = (id: number): string => shared.byId.get(id)?.name ?? "";
  const asked = questionTwins(sorted.placed, { decided: shared.decisions.rows ?? {}, nameOf });
  const placed = tieSheets(asked);
  const planned = sorted.planned.map((each, at) => {
    if (asked[at] === sorted.placed[at]) return each;
    const row = compute(shared, asked[at]);
    return row ? tally(row) : each;
  });
  return { ...sorted, placed, planned };
}

function compute(shared: Shared, placed: Placed | undefined): PlannedRow | undefined {
  const here = placed && shared.tables[placed.table];
  const row = here?.table.body.rows[placed?.position ?? -1];
  if (!placed || !here || !row) return undefined;
  return planRow(
    placed.row,
    here.read(row, shared.decisions.values ?? {}),
    worldOf(shared, placed.row),
  );
}

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
