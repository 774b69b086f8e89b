import { expect, test } from "vitest";
import { inconsistencies } from "./consistency.ts";
import { printPath } from "./fault.ts";
import { parseRulebook } from "./parse.ts";
import { testData, type Data } from "./scoring-fixture.ts";

const events = { about: "unit", rule: { operator: "count", indicator: "events", points: 1 } };
const plan = {
  about: "project",
  rule: { operator: "tiers", indicator: "plan", bands: [{ points: 1 }] },
};

function example(own: Data): Data {
  return { name: "甲", about: "unit", group: "town", period: "2017", points: 0, ...own };
}

/** Where a book of some examples does not hold together. */
function faultsOf(examples: readonly Data[], book: Data = {}): readonly string[] {
  const parsed = parseRulebook({ ...testData([events, plan]), examples, ...book });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return inconsistencies(parsed.value).map(({ path, advice }) => `${printPath(path)} ${advice.zh}`);
}

function first(examples: readonly Data[], book: Data = {}): string {
  return faultsOf(examples, book)[0] ?? "";
}

test("a case of a time the rule does not rank says so, instead of coming to nothing", () => {
  expect(faultsOf([example({})])).toEqual([]);
  const effective = { from: "2017-04-01", to: null };
  expect(first([example({})], { effective })).toContain("examples[0].period 该办法只适用于");
  expect(faultsOf([example({ period: "2019" })])).toEqual([]);
  expect(first([example({ period: "2017-H1" })])).toContain("不按“2017-H1”");
  expect(first([example({ period: "2017Q1", values: { events: ["2017-04-01"] } })])).toContain(
    "2017-01-01起，至2017-03-31",
  );
});

test("a year the rule began in says how its periods alone are folded in", () => {
  const fold = { of: "quarter", how: "sum", times: 1 };
  const effective = { from: "2017-04-01", to: null };
  expect(first([example({})], { fold, effective })).toContain("fold 里写 inForce: true");
  expect(first([example({})], { effective })).not.toContain("inForce");
  expect(first([example({})], { fold: { ...fold, inForce: true }, effective })).toBe("");
});

test("a case of a group there is not, or of none where there are several, says so", () => {
  expect(first([example({ group: "village" })])).toContain("没有分组“village”，可用：park、town");
  expect(first([example({ group: undefined })])).toContain("有几个分组");
});

test("an event no rule looks at is told, on whichever side of the time it lies", () => {
  const on = (day: string): string => first([example({ values: { events: [day] } })]);
  expect(on("2017-12-31")).toBe("");
  for (const day of ["2016-12-31", "2018-01-10"]) {
    expect(on(day)).toContain("examples[0].values.events");
    expect(on(day)).toContain(`“${day}”不在`);
  }
});

test("a value nobody reads is told: of a figure, or of the other kind of holder", () => {
  expect(first([example({ values: { plan: "1亿元" } })])).toContain("“plan”是项目的指标");
});

test("a grade, a missing indicator or a peer that cannot be is told", () => {
  const grades = [{ id: "a", label: { zh: "一等", en: "A" } }];
  expect(first([example({ grade: "a" })])).toContain("办法没有 grades");
  expect(first([example({ grade: "b" })], { grades })).toContain("没有等次“b”，可用：a");
  expect(first([example({ missing: ["evnts"] })])).toContain("“evnts”不是指标的编号");
  const other = example({ name: "乙", period: "2018" });
  expect(first([example({ peers: ["乙"] }), other])).toContain("“乙”的考核期与本例不同");
});

test("what is folded in is of the same unit, each period once, and of a kind the rule ranks", () => {
  const fold = { of: "quarter", how: "sum", times: 1 };
  const spring = example({ name: "甲春", period: "2017-Q1" });
  const again = example({ name: "甲又春", period: "2017-Q1" });
  const park = example({ name: "园春", period: "2017-Q1", group: "park" });
  const whole = (...earlier: readonly string[]): string =>
    first([example({ earlier }), spring, again, park], { fold });
  expect(whole("甲春")).toBe("");
  expect(whole("甲春", "甲又春")).toContain("2017-Q1写了两次");
  expect(whole("园春")).toContain("“园春”在另一组");
  const two = [example({ earlier: ["甲春"] }), example({ name: "乙", earlier: ["甲春"] }), spring];
  expect(first(two, { fold })).toContain("“甲春”也写作“乙”的前期");
  expect(first([example({ earlier: ["甲春"] }), spring])).toContain("办法没有 fold");
  expect(first([example({})], { fold: { ...fold, of: "half" } })).toContain("没有 half");
  expect(first([example({})], { fold: { ...fold, of: "year" } })).toContain("更长的考核期");
});
