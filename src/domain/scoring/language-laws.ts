import fc from "fast-check";
import { testData, type Data } from "./scoring-fixture.ts";

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
export const figures: readonly Data[] = [
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

/** Any rule the language can say, to some depth. */
export const anyRule: fc.Arbitrary<Data> = fc.letrec<{ rule: Data }>((tie) => ({
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
export function bookOf(rules: readonly Data[]): Data {
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
