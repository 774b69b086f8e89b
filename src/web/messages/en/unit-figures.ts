import type { UnitFiguresText } from "../zh/unit-figures.ts";

export const unitFigures = {
  title: "Unit figures",
  note: "What is stated of the units themselves: taxes, criticisms, collective starts. Projects' figures are summed from the projects and are not entered here. Rulebooks can read these figures.",
  attribute: "Attribute",
  period: "Period",
  retired: (name: string) => `${name} (retired)`,
  none: "The district keeps no attribute of units",
  noneText: "Add one under Settings → Attributes, kept of units.",
  noUnits: "There is no unit you may see.",
  unit: "Unit",
  before: "Period before",
  now: "Recorded",
  fresh: "New",
  freshOf: (unit: string) => `${unit}: new figure`,
  keys: "Paste from Excel: a column of figures, or units beside figures, matched by the unit's name. Enter and the arrows move down.",
  eventHint: "A day, such as 2026-01-12; each day is one more event.",
  evidence: "Evidence",
  evidenceHint: "e.g. tax office, quick report of January",
  address: "Web address",
  reason: "Why",
  reasonHint: "where figures recorded before change, or a month is closed",
  save: (count: number) => (count === 0 ? "Record" : `Record ${count}`),
  busy: "Recording…",
  saved: (stated: number, same: number) =>
    same === 0
      ? `${stated} figures recorded`
      : `${stated} figures recorded; ${same} were recorded already`,
  nothing: (same: number) => `Nothing new: ${same} were recorded already`,
  dropped: (count: number) => `${count} pasted rows name no unit here and were left out`,
  historyOf: (unit: string, name: string) => `${unit} · ${name}`,
  print: "Print",
} satisfies UnitFiguresText;
