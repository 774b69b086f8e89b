import { expect, test } from "vitest";
import type { Attribute } from "../ledger/attribute.ts";
import { fieldFaults, guardedBy, mayBeGuarded, settledFields } from "./field-rules.ts";

const plain: Attribute = {
  id: "contact",
  label: { zh: "联系人", en: "Contact" },
  synonyms: [],
  group: "duty",
  value: "text",
  timing: "state",
  kind: "actual",
  statedBy: ["office"],
};
const title = { zh: "生命周期", en: "Lifecycle" };
const none = { fields: {}, attributes: [plain], restsOn: new Map() };

test("what is hot or declared open may be kept from nobody", () => {
  expect(mayBeGuarded(plain)).toBe(true);
  expect(mayBeGuarded({ hot: true })).toBe(false);
  expect(mayBeGuarded({ open: true })).toBe(false);
});

test("an attribute every role sees is not guarded, and roles come in their usual order", () => {
  const all = ["audit", "leader", "taskforce", "bureau", "town", "office"] as const;
  expect(settledFields({ contact: ["audit", "office"], site: [...all] })).toEqual({
    contact: ["office", "audit"],
  });
  expect(guardedBy({})).toBeUndefined();
  expect(guardedBy({ contact: ["office"] })).toEqual(new Set(["contact"]));
});

test("guarding what a rule rests on is refused, with the rule's title", () => {
  const fields = { contact: ["office"] } as const;
  const next = { ...none, fields, restsOn: new Map([["contact", title]]) };
  expect(fieldFaults(none, { ...none, fields })).toEqual([]);
  expect(fieldFaults(none, next)).toMatchObject([
    { code: "fieldInUse", params: { attribute: "contact", "rule.zh": "生命周期" } },
  ]);
});

test("what was guarded wrongly before is nobody's fault now, so other changes are not held up", () => {
  const held = {
    ...none,
    fields: { contact: ["office"] },
    attributes: [{ ...plain, open: true }],
  } as const;
  expect(fieldFaults(held, held)).toEqual([]);
  expect(fieldFaults(none, held)).toMatchObject([{ code: "fieldOpen" }]);
});
