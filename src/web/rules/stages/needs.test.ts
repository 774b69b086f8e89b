import { expect, test } from "vitest";
import type { Lifecycle, Need } from "../../../domain/lifecycle/lifecycle.ts";
import { formOf, isTaken, needOf, withNeed } from "./needs.ts";

const label = { zh: "合同", en: "Contract" };
const needs: Need[] = [
  { attribute: "land", owedBy: "town" },
  { node: "start", owedBy: "town" },
  { evidenceOf: "start", label, owedBy: "bureau" },
];
const stage = { id: "building", label, enteredBy: [], saidBy: [], needs };
const lifecycle: Lifecycle = {
  id: "project",
  version: "1",
  title: label,
  note: label,
  stages: [stage],
  schedule: ["start"],
  partial: {},
};
const needsOf = (changed: Lifecycle) => changed.stages[0]?.needs;

test("a need taken into the form and out again is the same need", () => {
  for (const need of needs) expect(needOf(formOf(need))).toEqual(need);
});

test("a need is added, changed where it stands, and taken out", () => {
  const land: Need = { attribute: "land", owedBy: "bureau" };
  const at = (place: number | null) => ({ stage: "building", at: place });
  expect(needsOf(withNeed(lifecycle, at(null), land))).toEqual([...needs, land]);
  expect(needsOf(withNeed(lifecycle, at(0), land))).toEqual([land, ...needs.slice(1)]);
  expect(needsOf(withNeed(lifecycle, at(1), null))).toEqual([needs[0], needs[2]]);
  expect(withNeed(lifecycle, { stage: "none", at: 0 }, null)).toEqual(lifecycle);
});

test("a stage needs one thing once; the need in hand is no other, and papers may be several", () => {
  const form = formOf({ attribute: "land", owedBy: "town" });
  expect(isTaken(stage, form, null)).toBe(true);
  expect(isTaken(stage, form, 0)).toBe(false);
  expect(isTaken(stage, { ...form, kind: "node", about: "land" }, null)).toBe(false);
  expect(isTaken(stage, formOf({ evidenceOf: "start", label, owedBy: "town" }), null)).toBe(false);
});
