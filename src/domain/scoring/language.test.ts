import fc from "fast-check";
import { expect, test } from "vitest";
import { say } from "../refusal/say.ts";
import { evaluate } from "./evaluate.ts";
import { parseRulebook } from "./parse.ts";
import { pointsOf, type Explained } from "./explain.ts";
import { sumRational } from "./rational.ts";
import { known, testData, yuan, type Data } from "./scoring-fixture.ts";
import { readRegulation } from "./text/read-regulation.ts";
import { regulationText } from "./text/regulation-text.ts";

const label = { zh: "完成", en: "done" };
const base = { about: "unit", kind: "actual", span: "ever", owedBy: "town" };
const indicators: readonly Data[] = [
  {
    ...base,
    id: "done",
    label,
    reads: "flow",
    attribute: "done",
    value: "money",
    unit: "亿元",
    span: "period",
  },
  {
    ...base,
    id: "plan",
    label: { zh: "计划", en: "plan" },
    reads: "flow",
    attribute: "plan",
    value: "money",
    unit: "亿元",
    span: "period",
  },
  {
    ...base,
    id: "land",
    label: { zh: "用地", en: "land" },
    reads: "state",
    attribute: "land",
    value: "quantity",
    unit: "亩",
    span: "period",
  },
  {
    ...base,
    id: "visit",
    label: { zh: "走访", en: "visits" },
    reads: "events",
    attribute: "visit",
    value: "none",
  },
  {
    ...base,
    id: "type",
    label: { zh: "类型", en: "type" },
    reads: "state",
    attribute: "type",
    value: "choice",
    choices: [{ is: "x", label: { zh: "甲类", en: "X" } }],
  },
];
const figures: readonly Data[] = [
  {
    id: "rate",
    label: { zh: "完成率", en: "rate" },
    about: "unit",
    rule: { operator: "share", of: "done", to: "plan" },
  },
  {
    id: "perMu",
    label: { zh: "亩均完成", en: "per mu" },
    about: "unit",
    rule: { operator: "share", of: "done", to: "land", unit: "万元/亩" },
  },
];

const number = fc.integer({ min: -40, max: 40 }).map((whole) => whole / 4);
const size = fc.integer({ min: 1, max: 40 }).map((whole) => whole / 4);
const amount = fc.integer({ min: 1, max: 900 }).map((whole) => `${whole}亿元`);
const words = fc
  .stringMatching(/^[一二三四五六七八九十甲乙丙丁]{1,6}$/u)
  .map((zh) => ({ zh, en: `name ${zh.length}` }));

const atom: fc.Arbitrary<Data> = fc.oneof(
  amount.map((than) => ({ of: "done", atLeast: than })),
  fc
    .constantFrom("atMost", "over", "under", "equals")
    .map((how) => ({ of: "plan", [how]: "done" })),
  fc
    .constantFrom("period", "year", "before", "ever")
    .map((when) => ({ of: "visit", happened: when })),
  fc.constant({ of: "type", is: ["x"] }),
  fc.constant({ of: "done", verified: true }),
  fc.constant({ of: "plan", stated: true }),
);
const condition: fc.Arbitrary<unknown> = fc.oneof(
  atom,
  fc.array(atom, { minLength: 2, maxLength: 3 }),
  atom.map((not) => ({ not })),
  fc.array(atom, { minLength: 2, maxLength: 3 }).map((any) => ({ any })),
);

/** Only what is there: an optional parameter is written or left out. */
function some(data: Data): fc.Arbitrary<Data> {
  return fc
    .subarray(Object.keys(data))
    .map((keys) => Object.fromEntries(keys.map((key) => [key, data[key]])));
}

const leaf: fc.Arbitrary<Data> = fc.oneof(
  number.map((points) => ({ operator: "fixed", points })),
  fc
    .tuple(
      size,
      some({ cap: 30, floor: -5, noneBelow: "60%", beyond: 0.5, short: 2, inverse: true }),
    )
    .map(([weight, rest]) => ({ operator: "ratio", weight, of: "done", to: "plan", ...rest })),
  fc
    .tuple(
      number,
      some({ cap: { number: 4, within: "year" }, most: 9, once: "ever", shared: true }),
    )
    .map(([points, rest]) => ({ operator: "count", indicator: "visit", points, ...rest })),
  fc
    .tuple(number, size, some({ whole: true, noneBelow: "10%", most: 10, least: 3 }))
    .map(([points, step, rest]) => ({
      operator: "steps",
      of: "rate",
      at: "100%",
      base: points,
      steps: [
        { side: "above", each: `${step}%`, points: 0.2, to: "130%" },
        { side: "below", each: "1个百分点", points: -0.1 },
      ],
      ...rest,
    })),
  fc.tuple(number, some({ whole: true, most: 4 })).map(([points, rest]) => ({
    operator: "each",
    of: "perMu",
    each: "1万元/亩",
    points,
    ...rest,
  })),
  fc
    .tuple(size, fc.constantFrom("highest", "average", "middle"), some({ inverse: true, cap: 5 }))
    .map(([weight, to, rest]) => ({ operator: "relative", of: "done", weight, to, ...rest })),
  fc.constantFrom("high", "low").map((order) => ({
    operator: "ranks",
    of: "done",
    order,
    places: [{ to: 1, points: 7 }, { to: 3, points: 5 }, { points: 0 }],
  })),
);

const rule: fc.Arbitrary<Data> = fc.letrec<{ rule: Data }>((tie) => ({
  rule: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc
      .tuple(
        fc.array(fc.tuple(words, tie("rule")), { minLength: 1, maxLength: 3 }),
        some({ most: 9, least: -9 }),
      )
      .map(([parts, rest]) => ({
        operator: "sum",
        ...rest,
        parts: parts.map(([name, each]) => ({ label: name, rule: each })),
      })),
    fc.tuple(condition, tie("rule"), tie("rule")).map(([when, first, other]) => ({
      operator: "cases",
      cases: [{ when, rule: first }, { rule: other }],
    })),
    fc
      .tuple(size, tie("rule"))
      .map(([by, each]) => ({ operator: "coefficient", by: `${by}`, rule: each })),
    tie("rule").map((each) => ({ operator: "limit", most: 10, least: -10, rule: each })),
    tie("rule").map((each) => ({ operator: "round", digits: 2, rule: each })),
    fc
      .tuple(condition, tie("rule"))
      .map(([when, each]) => ({ operator: "unscored", when, rule: each })),
    fc.array(fc.tuple(words, tie("rule")), { minLength: 1, maxLength: 2 }).map((parts) => ({
      operator: "pick",
      how: "highest",
      parts: parts.map(([name, each]) => ({ label: name, rule: each })),
    })),
  ),
})).rule;

/** A book of some rules; what none of them reads is read by the last article, so that nothing declared is idle. */
function bookOf(rules: readonly Data[]): Data {
  const reader = {
    operator: "unscored",
    when: [
      { of: "rate", over: "1%" },
      { of: "perMu", over: "1万元/亩" },
      { of: "visit", happened: "ever" },
      { of: "type", is: "x" },
    ],
    rule: { operator: "fixed", points: 0 },
  };
  return {
    ...testData([...rules, reader].map((each) => ({ about: "unit", rule: each }))),
    indicators,
    figures,
  };
}

function read(data: Data) {
  const parsed = parseRulebook(data);
  if (parsed.ok) return parsed.value;
  throw new Error(say(parsed.refusal, "en"));
}

// The English of a name is told apart only with its Chinese, so equal Chinese means equal English here.
test("whatever the language can say is printed, read back as the same data, and printed the same again", () => {
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 3 }), (rules) => {
      const book = read(bookOf(rules));
      const text = regulationText(book);
      const back = readRegulation(text);
      if (!back.ok) throw new Error(`${say(back.refusal, "zh")}\n${text.join("\n")}`);
      expect(back.value).toEqual(book);
      expect(regulationText(back.value)).toEqual(text);
    }),
    { numRuns: 60 },
  );
});

const unitValues = fc.record(
  {
    done: fc.nat({ max: 900 }).map((each) => known(yuan(each * 1_000_000))),
    plan: fc.nat({ max: 9 }).map((each) => known(yuan(each * 100_000_000))),
    land: fc
      .nat({ max: 9 })
      .map((each) => known({ number: `${each}`, unit: "亩", qualifier: "exact" })),
    visit: fc.nat({ max: 6 }).map((count) =>
      known(
        Array.from({ length: count }, (_, at) => ({
          on: { day: `2017-0${at + 1}-11`, precision: "day" as const },
          what: `${at % 2}`,
        })),
      ),
    ),
    type: fc.constantFrom("x", "y").map((each) => known(each)),
  },
  { requiredKeys: [] },
);

function linesOf(line: Explained): readonly Explained[] {
  return [line, ...line.children.flatMap(linesOf)];
}

test("whatever the rules, the parts of every line add up to it exactly, and order means nothing", () => {
  fc.assert(
    fc.property(
      fc.array(rule, { minLength: 1, maxLength: 2 }),
      fc.array(unitValues, { minLength: 1, maxLength: 4 }),
      (rules, all) => {
        const book = read(bookOf(rules));
        const units = all.map((_, id) => ({ id: id + 1, name: `单位${id}`, group: "town" }));
        const input = {
          period: "2017-Q1",
          projects: [],
          unitValues: Object.fromEntries(all.map((each, id) => [id + 1, each])),
        };
        const ranking = evaluate(book, { ...input, units });
        if (!ranking.ok) throw new Error(say(ranking.refusal, "en"));
        for (const { tree, points } of ranking.value.groups.flatMap(({ entries }) => entries)) {
          expect(pointsOf(tree)).toBe(points.exact);
          for (const line of linesOf(tree).filter(({ children }) => children.length > 0))
            expect(sumRational(line.children.map(pointsOf))).toBe(pointsOf(line));
          for (const line of linesOf(tree).filter(({ answer }) => answer.kind === "missing"))
            expect(line.missing.length).toBeGreaterThan(0);
        }
        const turned = evaluate(book, { ...input, units: units.toReversed() });
        expect(JSON.stringify(turned) === JSON.stringify(ranking)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test("a changed number in the text is a changed number in the rule", () => {
  const book = read(bookOf([{ operator: "fixed", points: 5 }]));
  const text = regulationText(book).map((line) => line.replace("一律计5分", "一律计6分"));
  const back = readRegulation(text);
  if (!back.ok) throw new Error(say(back.refusal, "zh"));
  expect(back.value.articles[0]?.rule).toEqual({ operator: "fixed", params: { points: "6" } });
});

test("a sentence the language cannot say is told with its article", () => {
  const text = regulationText(read(bookOf([{ operator: "fixed", points: 5 }])));
  const back = readRegulation(text.map((line) => line.replace("一律计5分", "看情况给分")));
  if (back.ok) throw new Error("understood");
  expect(say(back.refusal, "zh")).toContain("第一条规模");
  expect(say(back.refusal, "zh")).toContain("看情况给分");
});

test("what is divided by another kind is told in its unit, and mixing kinds names the article", () => {
  const mixed = parseRulebook(bookOf([{ operator: "ratio", weight: 10, of: "done", to: "land" }]));
  if (mixed.ok) throw new Error("accepted");
  expect(say(mixed.refusal, "zh")).toContain("第一条规模");
  expect(say(mixed.refusal, "zh")).toContain("单位不一致");
  const wrong = {
    ...bookOf([{ operator: "fixed", points: 1 }]),
    figures: [
      figures[0],
      { ...figures[1], rule: { operator: "share", of: "done", to: "land", unit: "%" } },
    ],
  };
  const told = parseRulebook(wrong);
  if (told.ok) throw new Error("accepted");
  expect(say(told.refusal, "en")).toContain("亿元/亩");
});
