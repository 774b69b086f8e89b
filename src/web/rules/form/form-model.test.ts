import { expect, test } from "vitest";
import { parse } from "yaml";
import { parseReportForm } from "../../../domain/reporting/form.ts";
import text from "../../../../rules/forms/month.yaml?raw";
import {
  askedInStage,
  checkNames,
  requiredUnasked,
  stateOfCheck,
  withCheck,
} from "./form-model.ts";

function shippedForm() {
  const form = parseReportForm(parse(text), "month.yaml");
  if (!form.ok) throw new Error("the shipped form is at fault");
  return form.value;
}
const form = shippedForm();

test("a check set as it stands leaves the form as it was", () => {
  for (const name of checkNames)
    expect(withCheck(form, name, stateOfCheck(form, name))).toEqual(form);
});

test("a check turned off is left out, and turned on again is one the ledger takes", () => {
  for (const name of checkNames) {
    const off = withCheck(form, name, null);
    expect(off.checks).not.toHaveProperty(name);
    const on = withCheck(off, name, { level: "warning", limit: "" });
    expect(parseReportForm(on, "month.yaml")).toMatchObject({ ok: true });
    expect(stateOfCheck(on, name)?.level).toBe("warning");
  }
});

test("a limit is kept as the rule keeps it: months as a count, times as a decimal", () => {
  const state = { level: "error", limit: "4" } as const;
  expect(withCheck(form, "repeated", state).checks.repeated?.months).toBe(4);
  expect(withCheck(form, "timesPlan", state).checks.timesPlan?.times).toBe("4");
});

test("the preview asks what the stage asks, and a stage that does not report asks nothing", () => {
  const asked = askedInStage(form, "building") ?? [];
  expect(asked.map(({ figure, required }) => [figure.attribute, required])).toEqual([
    ["monthDone", true],
    ["progress", true],
    ["problem", false],
    ["yearPlan", true],
  ]);
  expect(askedInStage(form, "reserve")).toBeNull();
});

test("a stage where a figure is required and not asked is told", () => {
  const figure = { attribute: "a", askedIn: ["land"], requiredIn: ["land", "building"] };
  const reason = { zh: "", en: "" };
  expect(requiredUnasked({ ...figure, reason })).toEqual(["building"]);
  expect(requiredUnasked({ ...figure, askedIn: "all", reason })).toEqual([]);
});
