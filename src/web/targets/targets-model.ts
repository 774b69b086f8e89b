import type { Output } from "../../contract/endpoint.ts";
import type { showTargetFigure, showTargets } from "../../contract/target.ts";
import type { Language } from "../../domain/language.ts";
import { unitNames } from "../../domain/targets/unit-name.ts";
import { bracketed } from "../parts/bracketed.ts";
import { formatDecimal, isNegative, isZero } from "../../domain/value/decimal.ts";

export type Targets = Output<typeof showTargets>;
export type TargetRow = Targets["rows"][number];
export type TargetCell = TargetRow["cells"][number];
export type TargetHead = Targets["targets"][number];
export type Progress = NonNullable<TargetCell["progress"]>;
export type Figure = Output<typeof showTargetFigure>;

type Measure = TargetHead["unit"];

/** What a target's unit of measure is called. */
export function unitName(unit: Measure, language: Language): string {
  return unitNames[unit][language];
}

/** The unit of measure behind a target's name, in the brackets of the language. */
export function inBrackets(unit: Measure, language: Language): string {
  return bracketed(unitName(unit, language), language);
}

/** An amount with the thousands set apart and the places of its target, so that figures stand under each other. */
export function shownAmount(amount: string, { unit }: { readonly unit: Measure }): string {
  return formatDecimal(amount, unit === "个" ? 0 : 2);
}

/** Which side of the schedule a gap lies on. */
export function sideOf(gap: string): "ahead" | "behind" | "onTime" {
  if (isZero(gap)) return "onTime";
  return isNegative(gap) ? "behind" : "ahead";
}

/** A gap with its sign: +5.0, −12.3. */
export function signed(gap: string): string {
  if (isZero(gap)) return gap;
  return isNegative(gap) ? `−${gap.slice(1)}` : `+${gap}`;
}

/** The figure the address asks to open: a unit and a target; null for none. */
export function figureAsked(text: string | null): { unit: number; target: string } | null {
  const found = /^(\d{1,9})\.([a-z][a-z0-9-]*)$/u.exec(text ?? "");
  return found ? { unit: Number(found[1]), target: found[2] ?? "" } : null;
}

/** Units that have not acknowledged the letter, the longest first. */
export function silentRows(rows: readonly TargetRow[]): TargetRow[] {
  return rows
    .filter((row) => row.waiting !== null)
    .toSorted((a, b) => (b.waiting ?? 0) - (a.waiting ?? 0));
}
