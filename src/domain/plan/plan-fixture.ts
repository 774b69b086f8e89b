import type { Money } from "../value/money.ts";
import type { Standing, Wanted } from "./draft.ts";
import type { PlanLine } from "./plan-line.ts";
import type { PlanRule } from "./plan-rule.ts";

/** An amount in 万元 for tests. Errors: none (total). */
export function wan(amount: number): Money {
  return { amount: `${amount}0000.00`, currency: "CNY", qualifier: "exact" };
}

/** A line for tests. Errors: none (total). */
export function line(project: number, given: Partial<PlanLine> = {}): PlanLine {
  return {
    project,
    name: `项目${project}`,
    unit: { id: 1, name: "甲镇" },
    tier: "implement",
    yearPlan: wan(1000),
    total: wan(10_000),
    ...given,
  };
}

/** A project as the ledger knows it, for tests. Errors: none (total). */
export function standing(project: number, given: Partial<Standing> = {}): Standing {
  const facts = { nature: "new", stage: "building", status: "active", reached: [], reasons: [] };
  return { ...line(project), ...facts, ...given };
}

/** What a draft wants, for tests. Errors: none (total). */
export function want(project: number, given: Partial<Wanted> = {}): Wanted {
  return { project, tier: "implement", yearPlan: null, total: null, reason: "推进情况", ...given };
}

/** A rule with every check, for tests. */
export const planRule: PlanRule = {
  id: "year",
  version: "1",
  title: { zh: "年度计划", en: "Plan" },
  note: { zh: "", en: "" },
  tiers: [
    { id: "implement", planned: true },
    { id: "reserve", planned: false },
  ],
  firstTier: { new: "implement", continued: "implement", reserve: "reserve" },
  windows: [
    { from: "01-01", to: "03-31", label: { zh: "年初", en: "start" } },
    { from: "07-01", to: "07-31", label: { zh: "年中", en: "middle" } },
  ],
  needs: { reasonFor: ["out", "in", "tier", "value"], basis: "always", twoPersons: false },
  tolerance: "5000000",
  checks: {
    reserveWithPlan: { level: "error" },
    implementWithoutPlan: { level: "warning" },
    planAboveTotal: { level: "error" },
    finished: { level: "warning", stages: ["operating"] },
    stopped: { level: "error", statuses: ["ended"] },
    outStarted: { level: "warning", node: "start" },
    leastYearPlan: { level: "warning", amount: "1000000" },
    shrinks: { level: "warning" },
    moved: { level: "error" },
    statedTotals: { level: "error" },
  },
  batches: {
    tolerance: "5000000",
    kinds: [
      { kind: "start", node: "start", once: true, within: 90 },
      { kind: "visit", node: null, once: false },
    ],
  },
};
