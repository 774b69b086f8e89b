import { expect, test } from "vitest";
import { readRules } from "../../src/app/read-rules.ts";
import { findAttribute } from "../../src/catalogue/project.ts";
import { may } from "../../src/domain/unit/rights.ts";
import { roles } from "../../src/domain/unit/role.ts";

const rules = await readRules();

test("whom the lifecycle asks for something may state it", () => {
  const owed = rules.lifecycle.stages.flatMap((stage) => stage.needs);
  expect(owed.length).toBeGreaterThan(10);
  for (const need of owed) {
    const what = need.attribute ?? need.node ?? need.evidenceOf ?? "";
    expect([what, findAttribute(what)?.statedBy]).toEqual([
      what,
      expect.arrayContaining([need.owedBy]),
    ]);
  }
});

test("whoever may state facts has some to state", () => {
  for (const role of roles.filter((each) => may([each], "capture"))) {
    const node = rules.lifecycle.stages.flatMap((stage) => stage.needs);
    expect([role, node.some((need) => need.owedBy === role)]).toEqual([role, true]);
  }
});
