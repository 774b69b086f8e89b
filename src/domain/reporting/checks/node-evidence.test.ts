import { expect, test } from "vitest";
import type { Evidence } from "../../ledger/fact.ts";
import type { Proven } from "../../lifecycle/stage.ts";
import type { CheckInput } from "../check-input.ts";
import { checkNodeEvidence } from "./node-evidence.ts";

const label = { zh: "开工", en: "Start" };
const cell = { attribute: "start", kind: "actual", scope: "", period: null } as const;

function findings(evidence: readonly Evidence[], proven?: Proven): number {
  const entry = { ...cell, value: { day: "2024-06-11", precision: "day" }, evidence, note: null };
  const needs = [{ evidenceOf: "start", label, owedBy: "town" }];
  const lifecycle = { schedule: ["start"], stages: [{ needs }] };
  const form = { checks: { evidence: { level: "warning" } }, nodes: {} };
  const attributes = [{ id: "start", label, timing: "event" }];
  const input = {
    sheet: { form, attributes, lifecycle, period: "2024-06" },
    project: {},
    entries: [entry],
    today: "2024-07-01",
    ...(proven ? { proven } : {}),
  };
  return checkNodeEvidence(input as unknown as CheckInput).length;
}

test("papers in hand silence the warning, too few of them raise it whatever the answer names", () => {
  const page: Evidence[] = [{ kind: "page", label: "x" }];
  expect(findings([], () => "met")).toBe(0);
  expect(findings(page, () => "lacking")).toBe(1);
  expect(findings([], () => "unknown")).toBe(1);
  expect(findings(page, () => "unknown")).toBe(0);
  expect(findings([])).toBe(1);
});
