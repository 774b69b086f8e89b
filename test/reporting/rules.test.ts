import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readRules } from "../../src/app/read-rules.ts";
import { findAttribute, projectAttributes } from "../../src/catalogue/project.ts";
import { checkReportForm, parseReportForm } from "../../src/domain/reporting/form.ts";
import { parseReturnReasons, reasonsFor } from "../../src/domain/reporting/return-reason.ts";
import { productFolder } from "../../src/store/place.ts";

async function yaml(name: string): Promise<unknown> {
  return parse(await readFile(join(productFolder(), "rules", name), "utf8"));
}

test("the monthly form names only what is declared", async () => {
  const form = parseReportForm(await yaml("forms/month.yaml"), "month.yaml");
  const { lifecycle } = await readRules();
  expect(form).toMatchObject({ ok: true });
  if (form.ok)
    expect(checkReportForm(form.value, { attributes: projectAttributes, lifecycle }).ok).toBe(true);
});

test("a town may state everything the monthly form asks it", async () => {
  const form = parseReportForm(await yaml("forms/month.yaml"), "month.yaml");
  const asked = form.ok ? [...form.value.figures, ...form.value.yearly] : [];
  expect(asked.length).toBeGreaterThan(3);
  for (const { attribute } of asked) {
    const declared = findAttribute(attribute);
    expect([attribute, declared?.statedBy.includes("town")]).toEqual([attribute, true]);
  }
});

test("the return reasons speak of declared attributes, and those of a figure come first", async () => {
  const reasons = parseReturnReasons(await yaml("reasons/return.yaml"), "return.yaml");
  expect(reasons.ok).toBe(true);
  if (!reasons.ok) return;
  for (const attribute of reasons.value.reasons.flatMap((each) => each.about))
    expect([attribute, findAttribute(attribute) !== undefined]).toEqual([attribute, true]);
  expect(reasonsFor(reasons.value, "start").map((each) => each.id)).toEqual([
    "noEvidence",
    "notTheDay",
  ]);
  expect(reasonsFor(reasons.value)).toHaveLength(reasons.value.reasons.length);
});

test("a reason used twice is refused", async () => {
  const data = await yaml("reasons/return.yaml");
  const twice = {
    ...Object(data),
    reasons: [1, 2].map(() => ({ id: "a", text: { zh: "", en: "" } })),
  };
  expect(parseReturnReasons(twice, "r")).toMatchObject({ refusal: { params: { fault: "a" } } });
});
