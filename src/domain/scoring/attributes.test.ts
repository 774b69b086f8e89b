import { expect, test } from "vitest";
import type { Attribute } from "../ledger/attribute.ts";
import { say } from "../refusal/say.ts";
import { checkAttributes } from "./attributes.ts";
import { testBook } from "./scoring-fixture.ts";

const kept: Omit<Attribute, "id" | "value"> = {
  label: { zh: "名", en: "name" },
  synonyms: [],
  group: "money",
  timing: "flow",
  kind: "actual",
  statedBy: [],
};
const label = { zh: "新", en: "new" };
const plan: Attribute = { ...kept, id: "plan", value: "money" };
const type: Attribute = {
  ...kept,
  id: "type",
  value: "choice",
  choices: [{ id: "new", label, synonyms: [] }],
};
const months: Attribute = { ...kept, id: "months", value: "money" };

const tiers = { operator: "tiers", indicator: "plan", bands: [{ points: 3 }] };
const book = testBook([{ rule: tiers }]);

test("an indicator of an attribute the district does not keep is a fault with its place", () => {
  expect(checkAttributes(book, { project: [plan], unit: [] }).ok).toBe(true);
  expect(checkAttributes(book, { project: [], unit: [plan] })).toMatchObject({
    refusal: { code: "ruleFault", params: { path: "indicators[0].attribute", count: 1 } },
  });
});

test("an attribute is read as what it is", () => {
  const wrong: Attribute = { ...plan, value: "day" };
  expect(checkAttributes(book, { project: [wrong], unit: [] }).ok).toBe(false);
});

test("a case no project can be is a fault of its article: it would never give points", () => {
  const rule = (is: string) => ({
    operator: "choice",
    indicator: "type",
    cases: [{ is, label, points: 5 }],
  });
  const declared = { project: [type], unit: [] };
  expect(checkAttributes(testBook([{ rule: rule("new") }]), declared).ok).toBe(true);
  const slip = checkAttributes(testBook([{ rule: rule("nwe") }]), declared);
  if (slip.ok) throw new Error("accepted");
  expect(say(slip.refusal, "zh")).toContain(
    "第一条规模，articles[0].rule.cases）：没有“nwe”这一类",
  );
});

test("the months of a unit may be those of its projects, its events may not", () => {
  const over = { operator: "count", indicator: "months", points: 1, over: "1亿元" };
  const monthly = testBook([{ about: "unit", rule: over }]);
  expect(checkAttributes(monthly, { project: [months], unit: [] }).ok).toBe(true);
  const events = { operator: "count", indicator: "events", points: 1 };
  const eventful = testBook([{ about: "unit", rule: events }]);
  const other: Attribute = { ...plan, id: "events" };
  expect(checkAttributes(eventful, { project: [other], unit: [] }).ok).toBe(false);
});

test("what a rulebook says is not kept yet is no fault of it", () => {
  const unkept = {
    ...book,
    indicators: book.indicators.map((each) => ({ ...each, unkept: true as const })),
  };
  expect(checkAttributes(unkept, { project: [], unit: [] }).ok).toBe(true);
});
