import { expect, test } from "vitest";
import { parse } from "yaml";
import { parseLifecycle } from "../../domain/lifecycle/lifecycle.ts";
import { parseReportForm } from "../../domain/reporting/form.ts";
import { parseReturnReasons } from "../../domain/reporting/return-reason.ts";
import form from "../../../rules/forms/month.yaml?raw";
import lifecycle from "../../../rules/lifecycles/project.yaml?raw";
import reasons from "../../../rules/reasons/return.yaml?raw";
import { completeRule } from "./complete.ts";

test.each([
  ["forms/month", form, parseReportForm],
  ["lifecycles/project", lifecycle, parseLifecycle],
  ["reasons/return", reasons, parseReturnReasons],
] as const)("%s is completed the way the server completes it", (name, text, parseRule) => {
  const data: unknown = parse(text);
  const read = parseRule(data, name);
  expect(read).toEqual({ ok: true, value: completeRule(name, data) });
});

test("a rule that leaves out every list it may leave out is completed too", () => {
  const { yearly: _, ...bare } = parse(form) as Record<string, unknown>;
  const read = parseReportForm(bare, "form");
  expect(read).toEqual({ ok: true, value: completeRule("forms/month", bare) });
});

test("what is no rule, or has nothing to fill in, stays as it is", () => {
  expect(completeRule("forms/month", "words")).toBe("words");
  expect(completeRule("lights/x", { a: 1 })).toEqual({ a: 1 });
});
