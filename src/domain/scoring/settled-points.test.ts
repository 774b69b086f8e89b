import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import type { Values } from "./scoring-input.ts";
import { faultsOf, parseRulebook } from "./parse.ts";
import { known, testData, yuan, type Data } from "./scoring-fixture.ts";
import { readRegulation } from "./text/read-regulation.ts";
import { regulationText } from "./text/regulation-text.ts";

const count = (points: number): Data => ({
  about: "unit",
  rule: { operator: "count", indicator: "events", points },
});
const months: Data = {
  about: "unit",
  rule: { operator: "count", indicator: "months", points: 1, over: "1亿元" },
};
const veto = (when: unknown): Data => ({
  about: "unit",
  rule: { operator: "veto", when, effect: "zero" },
});

const events = known([{ on: { day: "2017-01-05", precision: "day" as const } }]);

function month(period: string, amount: number | null) {
  return { period, value: amount === null ? null : yuan(amount * 100_000_000) };
}

const all: Values = {
  events,
  months: known([month("2017-01", 2), month("2017-02", 2), month("2017-03", 2)]),
};
const open: Values = {
  events,
  months: known([month("2017-01", 2), month("2017-02", null), month("2017-03", 2)]),
};

/** What the last article, a veto, comes to, and the total. */
function vetoOf(when: unknown, values: Values, more: Data = {}): readonly string[] {
  // a0: 10 points, a1: 4, a2: one a month over 1亿元.
  const articles = [count(10), count(4), { ...months, ...more }, veto(when)];
  const parsed = parseRulebook(testData(articles));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  const ranking = evaluate(parsed.value, {
    period: "2017-Q1",
    units: [{ id: 1, name: "镇", group: "town" }],
    projects: [],
    unitValues: { 1: values },
  });
  const entry = ranking.ok ? ranking.value.groups[1]?.entries[0] : undefined;
  return [entry?.tree.children[3]?.answer.kind ?? "", entry?.points.exact ?? ""];
}

const taken = ["points", "0"];
const left = ["notApplicable", "17"];

test("a veto looks at the points of articles, and at how many of them are so", () => {
  expect(vetoOf({ articles: ["a1"], under: 5 }, all)).toEqual(taken);
  expect(vetoOf({ articles: ["a1"], under: 4 }, all)).toEqual(left);
  expect(vetoOf({ articles: ["a0", "a1", "a2"], under: "5分", number: 2 }, all)).toEqual(taken);
  expect(vetoOf({ articles: ["a0", "a1", "a2"], under: 5, number: 3 }, all)).toEqual(left);
});

test("a veto looks at the total of the others", () => {
  expect(vetoOf({ total: true, under: 18 }, all)).toEqual(taken);
  expect(vetoOf({ total: true, under: 17 }, all)).toEqual(left);
});

test("what is missing may still change the points, so that nothing is told of them unless the rule settled it", () => {
  expect(vetoOf({ articles: ["a2"], under: 3 }, open)).toEqual(["missing", "16"]);
  expect(vetoOf({ total: true, under: 18 }, open)).toEqual(["missing", "16"]);
  expect(vetoOf({ articles: ["a1", "a2"], under: 5 }, open)).toEqual(taken);
  expect(vetoOf({ articles: ["a0", "a2"], under: 5, number: 2 }, open)).toEqual([
    "notApplicable",
    "16",
  ]);
  expect(vetoOf({ articles: ["a2"], under: 3 }, open, { whenMissing: "noPoints" })).toEqual(taken);
});

test("points are asked by a veto alone, of articles there are, and of no veto", () => {
  const told = (articles: readonly Data[]): string =>
    faultsOf(testData(articles))[0]?.advice.zh ?? "";
  const when = { articles: ["a0"], under: 5 };
  const fixed = { operator: "fixed", points: 1 };
  const elsewhere = { operator: "cases", cases: [{ when, rule: fixed }, { rule: fixed }] };
  expect(told([count(1), { about: "unit", rule: elsewhere }])).toContain("只有一票否决");
  expect(told([count(1), veto({ articles: ["a7"], under: 5 })])).toContain(
    "没有可以看得分的条文“a7”，可用：a0",
  );
  expect(told([count(1), veto({ articles: ["a1"], under: 5 })])).toContain("“a1”");
  expect(told([count(1), veto({ ...when, number: 2 })])).toContain("只有1条，不会有2条");
});

test("whatever is asked of points is printed, read back as the same data, and printed the same again", () => {
  const points = fc.integer({ min: -40, max: 400 }).map((whole) => whole / 4);
  const how = fc.constantFrom("atLeast", "atMost", "over", "under", "equals");
  const of = fc.constantFrom<Data>(
    { total: true },
    { articles: ["a0"] },
    { articles: ["a0", "a1"], number: 2 },
    { articles: ["a1", "a2"] },
  );
  const one = fc.tuple(of, how, points).map(([asked, word, than]) => ({ ...asked, [word]: than }));
  const effects = fc.constantFrom<Data>(
    { effect: "zero" },
    { effect: "most", by: 60 },
    { effect: "times", by: "0.9" },
    { effect: "grade", by: 2 },
  );
  const when = fc.oneof(
    one,
    fc.tuple(one, one),
    one.map((not) => ({ not })),
  );
  fc.assert(
    fc.property(when, effects, (asked, effect) => {
      const own = { about: "unit", rule: { operator: "veto", when: asked, ...effect } };
      const parsed = parseRulebook(testData([count(10), count(4), months, own]));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
      const text = regulationText(parsed.value);
      const back = readRegulation(text);
      if (!back.ok) throw new Error(`${JSON.stringify(back.refusal)}\n${text.join("\n")}`);
      expect(back.value).toEqual(parsed.value);
      expect(regulationText(back.value)).toEqual(text);
    }),
  );
});
