import type { Output } from "../../contract/endpoint.ts";
import type { showReporting } from "../../contract/reporting.ts";

export type Reporting = Output<typeof showReporting>;
export type WallPeriod = Reporting["periods"][number];
export type WallUnit = Reporting["units"][number];
export type WallCell = Reporting["cells"][number];
export type CellState = WallCell["state"];

/** What needs a person stands first. */
export const states = [
  "late",
  "returned",
  "due",
  "lateSubmitted",
  "submitted",
  "accepted",
  "closedWithout",
  "closed",
  "notDue",
  "notOwing",
] as const satisfies readonly CellState[];

const owed: ReadonlySet<CellState> = new Set<CellState>(["late", "returned", "due"]);

/** Whether a report is still awaited from the unit, so that urging makes sense. */
export function isAwaited(state: CellState): boolean {
  return owed.has(state);
}

/** The key of a place on the wall. */
export function placeOf(cell: { readonly unit: number; readonly period: string }): string {
  return `${cell.unit}|${cell.period}`;
}

/** The cells by their place. */
export function byPlace(cells: readonly WallCell[]): ReadonlyMap<string, WallCell> {
  return new Map(cells.map((cell) => [placeOf(cell), cell]));
}

/** A unit with what its cell of a month says; a missing cell owes nothing. */
export type UnitCell = { readonly unit: WallUnit; readonly cell: WallCell };

/** The units of a month, those somebody must act on first; in the order of the wall among equals. */
export function unitsOf(reporting: Reporting, period: string): readonly UnitCell[] {
  const cells = byPlace(reporting.cells);
  return reporting.units
    .map((unit) => ({
      unit,
      cell: cells.get(placeOf({ unit: unit.id, period })) ?? none(unit, period),
    }))
    .sort((a, b) => states.indexOf(a.cell.state) - states.indexOf(b.cell.state));
}

function none(unit: WallUnit, period: string): WallCell {
  return { unit: unit.id, period, state: "notOwing", report: null, urged: null };
}

/** How many cells of a month stand where; states nobody is in are left out. */
export function tallyOf(
  reporting: Reporting,
  period: string,
): readonly { readonly state: CellState; readonly count: number }[] {
  const own = unitsOf(reporting, period);
  return states
    .map((state) => ({ state, count: own.filter(({ cell }) => cell.state === state).length }))
    .filter(({ count }) => count > 0);
}

/** The month people are busy with: the one there is to report now, else the last one shown. */
export function busyPeriod({ periods, open }: Reporting): string | undefined {
  const all = periods.map(({ period }) => period);
  return all.includes(open) ? open : all[all.length - 1];
}

/** A month some months on. */
export function monthOn(period: string, months: number): string {
  const at = Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
}
