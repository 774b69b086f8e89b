import { expect, test } from "vitest";
import { parseRulebook } from "./parse.ts";
import { testData } from "./scoring-fixture.ts";
import { type Candidate, sayTakesPart, takesPart, usualTakesPart } from "./takes-part.ts";

const articles = [{ rule: { operator: "reached", indicator: "open", points: 20 } }];
const alive: Candidate = { isNamed: true, choice: () => undefined, isAlive: true };

test("a rulebook of before, which says nothing of who takes part, means what it always meant", () => {
  const parsed = parseRulebook(testData(articles));
  if (!parsed.ok) throw new Error("the fixture does not read");
  expect(parsed.value.takesPart).toEqual(usualTakesPart);
  expect(parsed.value.groups.map(({ kinds }) => kinds)).toEqual([["park"], ["town"]]);
});

test("kinds of units and projects left out are read as written, and faults name their place", () => {
  const groups = [{ id: "town", label: { zh: "镇街", en: "Towns" }, kinds: ["town", "street"] }];
  const rule = { leaveOut: [{ attribute: "level", is: ["city"] }], active: "always" };
  const parsed = parseRulebook({ ...testData(articles), groups, takesPart: rule });
  expect(parsed).toMatchObject({
    ok: true,
    value: { takesPart: rule, groups: [{ kinds: ["town", "street"] }] },
  });
  const wrong = parseRulebook({ ...testData(articles), takesPart: { ...rule, active: "often" } });
  expect(wrong).toMatchObject({ refusal: { params: { path: "takesPart.active" } } });
});

test("a reserve, a project without a name, and one nothing was planned for or done on do not take part", () => {
  expect(takesPart(usualTakesPart, alive)).toBe(true);
  expect(takesPart(usualTakesPart, { ...alive, choice: () => "reserve" })).toBe(false);
  expect(takesPart(usualTakesPart, { ...alive, isNamed: false })).toBe(false);
  expect(takesPart(usualTakesPart, { ...alive, isAlive: false })).toBe(false);
  const always = { leaveOut: [], active: "always" } as const;
  expect(takesPart(always, { ...alive, isAlive: false })).toBe(true);
});

test("who takes part is said in both languages", () => {
  const word = () => ({ zh: "建设性质为储备的", en: "reserves" });
  expect(sayTakesPart(usualTakesPart, word)).toEqual({
    zh: "参加考评的项目：当年有计划或有实绩的项目，建设性质为储备的除外。",
    en: "Taking part: projects with a plan or work in the year, except reserves.",
  });
});
