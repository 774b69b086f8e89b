import { expect, test } from "vitest";
import { type ReportForm, checkReportForm, parseReportForm } from "./form.ts";
import { attributes, form, formData, lifecycle } from "./reporting-fixture.ts";

const declared = { attributes, lifecycle };

test("a form that names nothing undeclared is sound", () => {
  expect(checkReportForm(form, declared)).toMatchObject({ ok: true });
});

test("a slip of the pen is refused with its place", () => {
  const { checks, ...rest } = formData;
  expect(parseReportForm({ ...rest, checks: { ...checks, tolerance: "-1" } }, "f")).toMatchObject({
    refusal: { code: "ruleFault", params: { place: "f: checks.tolerance" } },
  });
  expect(parseReportForm({ ...formData, figurs: [] }, "f")).toMatchObject({ ok: false });
});

test("undeclared attributes, stages and nodes are refused by name", () => {
  const money = { ...form.money, total: "gold" };
  const takesPart = { ...form.takesPart, stages: ["heaven"] };
  const order: ReportForm["checks"]["order"] = [{ level: "error", nodes: ["moon"] }];
  const checks = { ...form.checks, order };
  const faults = [{ money }, { takesPart }, { checks }].map((change) =>
    checkReportForm({ ...form, ...change }, declared),
  );
  expect(faults.map((each) => !each.ok && each.refusal.params["fault"])).toEqual([
    "gold",
    "heaven",
    "moon",
  ]);
});
