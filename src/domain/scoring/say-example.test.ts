import { expect, test } from "vitest";
import { runExamples } from "./example.ts";
import { parseRulebook } from "./parse.ts";
import { sayRun } from "./say-example.ts";
import { testData, type Data } from "./scoring-fixture.ts";

const articles = [
  {
    about: "unit",
    label: { zh: "活动", en: "events" },
    rule: { operator: "count", indicator: "events", points: "2/3" },
  },
  { about: "unit", label: { zh: "基础", en: "base" }, rule: { operator: "fixed", points: 5 } },
  { about: "project", rule: { operator: "tiers", indicator: "plan", bands: [{ points: 4 }] } },
];

function told(own: Data, more: readonly Data[] = []): readonly string[] {
  const one = { name: "甲", about: "unit", group: "town", period: "2017", points: 0, ...own };
  const parsed = parseRulebook({ ...testData(articles), examples: [one, ...more] });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  const [run] = runExamples(parsed.value);
  return run ? sayRun(parsed.value, run, "zh") : [];
}

const events = ["2017-01-01"];

test("a case that differs says what differs and gives the points article by article", () => {
  const lines = told({ values: { events }, points: 9 });
  expect(lines[0]).toBe("✗ 甲　算得17/3 ≈ 5.6667分，写的是9分");
  expect(lines[1]).toContain("第一条活动　2/3 ≈ 0.6667分");
  expect(lines[2]).toContain("第二条基础　5分");
});

test("where only the missing differ, that is what is said, by name", () => {
  const [line] = told({ points: 5 });
  expect(line).toBe("✗ 甲　缺“名”（events），算例的 missing 没有写");
  expect(told({ values: { events }, points: "17/3", missing: ["events"] })[0]).toContain(
    "算例的 missing 写了“名”（events），算得不缺",
  );
  expect(told({ points: 5, missing: ["events"] })).toEqual(["✓ 甲　5分，缺“名”（events）"]);
});

test("of a project the points it brought are told by article", () => {
  const lines = told({ about: "project", values: { plan: "1亿元" }, points: 3 });
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain("第三条规模　4分　");
});

test("a number that ends is told to its end, one that does not as a fraction beside it", () => {
  expect(told({ values: { events: [...events, "2017-02-01", "2017-03-01"] }, points: 7 })).toEqual([
    "✓ 甲　7分",
  ]);
});

test("a case of a time before the rule, or after it, is worked all the same", () => {
  for (const period of ["2016", "2019"])
    expect(told({ period, values: { events: [`${period}-01-01`] }, points: "17/3" })[0]).toContain(
      "✓",
    );
});

test("a case that cannot be worked says why", () => {
  expect(told({ period: "2017-H1" })[0]).toContain("该办法不按“2017-H1”这样的期间排名");
  expect(told({ group: "village" })[0]).toContain("没有分组“village”");
});
