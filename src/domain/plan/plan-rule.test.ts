import { expect, test } from "vitest";
import { planRule } from "./plan-fixture.ts";
import { type PlanNames, checkPlanRule, parsePlanRule } from "./plan-rule.ts";
import { windowAt, windowsOf } from "./window.ts";

const names: PlanNames = {
  tiers: ["implement", "reserve", "none"],
  natures: ["new", "continued", "reserve"],
  stages: ["building", "operating"],
  nodes: ["start", "signing"],
  batchKinds: ["start", "sign", "visit"],
};

test("a rule is read as written; a check left out is not made", () => {
  expect(parsePlanRule(planRule, "plans/year")).toEqual({ ok: true, value: planRule });
  expect(parsePlanRule({ ...planRule, checks: {} }, "plans/year").ok).toBe(true);
  const windows = [{ from: "13-01", to: "03-31", label: { zh: "", en: "" } }];
  expect(parsePlanRule({ ...planRule, windows }, "plans/year")).toMatchObject({
    refusal: { code: "ruleFault", params: { place: "plans/year: windows[0].from" } },
  });
});

test("a tier, nature, stage, node or kind that is not declared is a fault with its name", () => {
  expect(checkPlanRule(planRule, names).ok).toBe(true);
  const faults = [
    { ...names, tiers: ["implement"] },
    { ...names, natures: ["new"] },
    { ...names, stages: [] },
    { ...names, nodes: [] },
    { ...names, batchKinds: [] },
  ].map((each) => {
    const checked = checkPlanRule(planRule, each);
    return checked.ok ? "" : checked.refusal.params["fault"];
  });
  expect(faults).toEqual(["reserve", "continued", "operating", "start", "start"]);
});

test("a day lies in a window of the plan's own year, both ends in, and of no other year", () => {
  expect(windowAt(planRule, "2025", "2025-07-31")?.label.en).toBe("middle");
  expect(windowAt(planRule, "2025", "2025-08-01")).toBeUndefined();
  expect(windowAt(planRule, "2025", "2026-01-05")).toBeUndefined();
  expect(windowsOf(planRule, "2025").map(({ first, last }) => `${first} ${last}`)).toEqual([
    "2025-01-01 2025-03-31",
    "2025-07-01 2025-07-31",
  ]);
});
