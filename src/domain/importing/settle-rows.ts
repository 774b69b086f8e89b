import type { Refusal } from "../refusal/refusal.ts";
import { phaseNumbers, nameKey, partyKey } from "./name.ts";
import type { SettledRow } from "./judge-reading.ts";
import type { Decisions, Match } from "./plan-types.ts";

/** Where a settled row stands: its table and its position in the table's body. */
export type Placed = {
  readonly table: number;
  readonly position: number;
  readonly row: SettledRow;
};

function sameNameKey(row: SettledRow): string {
  return `${nameKey(row.name)}|${phaseNumbers(row.name).join()}|${partyKey(row.unit)}`;
}

function groupBy(
  rows: readonly Placed[],
  keyOf: (row: SettledRow) => string | null,
): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const placed of rows) {
    const key = keyOf(placed.row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(placed);
    else groups.set(key, [placed]);
  }
  return groups;
}

function questioned(
  row: SettledRow,
  other: SettledRow,
  naming: (id: number) => Naming,
): SettledRow {
  const { match } = row;
  const params = { sheet: row.sheet, row: row.row, other: other.row };
  const byName = sameNameKey(row) === sameNameKey(other);
  const known = match.state === "certain" ? naming(match.project).name : row.name;
  const note: Refusal = byName
    ? { code: "importTwinRows", params: { ...params, name: row.name } }
    : { code: "importTwinMatch", params: { ...params, name: known } };
  const candidates =
    match.state === "certain"
      ? [{ project: match.project, ...naming(match.project), reason: match.reason }]
      : match.state === "unsure"
        ? match.candidates
        : [];
  const asked: Match = { state: "unsure", candidates };
  return { ...row, match: asked, notes: [...row.notes, note] };
}

function twinKeys(decided: NonNullable<Decisions["rows"]>): ((row: SettledRow) => string | null)[] {
  const open = (row: SettledRow): boolean => decided[row.key] === undefined;
  return [
    (row) => (open(row) && row.name !== "" ? `${row.sheet}|${sameNameKey(row)}` : null),
    (row) =>
      open(row) && row.match.state === "certain"
        ? `${row.sheet}|#${String(row.match.project)}`
        : null,
  ];
}

/** A known project by name and unit. */
export type Naming = { readonly name: string; readonly unit: string };

/** What twins are told by: decided rows are left alone; `naming` names a known project. */
export type TwinFrame = {
  readonly decided: NonNullable<Decisions["rows"]>;
  readonly naming: (id: number) => Naming;
};

/** Marks rows of one sheet that have the same name and unit, or would be the same project: both are asked about. Errors: none (total). */
export function questionTwins(rows: readonly Placed[], { decided, naming }: TwinFrame): Placed[] {
  const other = new Map<string, SettledRow>();
  for (const keyOf of twinKeys(decided)) {
    for (const [first, ...rest] of groupBy(rows, keyOf).values()) {
      const [second] = rest;
      if (!first || !second) continue;
      other.set(first.row.key, other.get(first.row.key) ?? second.row);
      for (const each of rest) other.set(each.row.key, other.get(each.row.key) ?? first.row);
    }
  }
  return rows.map((placed) => {
    const twin = other.get(placed.row.key);
    return twin ? { ...placed, row: questioned(placed.row, twin, naming) } : placed;
  });
}

/** Ties a new project's rows on several sheets together: later ones name the first. Errors: none (total). */
export function tieSheets(rows: readonly Placed[]): Placed[] {
  const first = new Map<string, SettledRow>();
  return rows.map((placed) => {
    const { row } = placed;
    if (row.match.state !== "none") return placed;
    const key = sameNameKey(row);
    const before = first.get(key);
    if (!before) first.set(key, row);
    return before && before.sheet !== row.sheet
      ? { ...placed, row: { ...row, sameAs: before.key } }
      : placed;
  });
}
