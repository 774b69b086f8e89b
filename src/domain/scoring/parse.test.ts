import { expect, test } from "vitest";
import { say } from "../refusal/say.ts";
import { faultsOf, parseRulebook } from "./parse.ts";
import { testData, type Data } from "./scoring-fixture.ts";

const tiers = {
  operator: "tiers",
  indicator: "plan",
  bands: [{ from: "10亿元", points: 20 }, { points: 3 }],
};

function places(data: unknown): readonly string[] {
  return faultsOf(data).map(({ path }) => path.join("."));
}

function rulePlaces(rule: Data, rest: Data = {}): readonly string[] {
  return places(testData([{ rule, ...rest }]));
}

test("a rulebook without faults is data through and through", () => {
  const parsed = parseRulebook(testData([{ rule: tiers }]));
  expect(parsed.ok).toBe(true);
  expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed);
});

test("a fault names its article as printed, its path, and what to do, in both languages", () => {
  const parsed = parseRulebook(
    testData([{ rule: tiers }, { rule: { ...tiers, bands: [{ from: "10", points: 1 }] } }]),
  );
  if (parsed.ok) throw new Error("accepted");
  expect(parsed.refusal).toMatchObject({
    code: "ruleFault",
    params: { path: "articles[1].rule.bands[0].from", count: 1 },
  });
  expect(say(parsed.refusal, "zh")).toContain(
    "第二条规模，articles[1].rule.bands[0].from）：“10”应写明与“名”一致的单位（亿元）",
  );
  expect(say(parsed.refusal, "en")).toContain(
    "(article 2 Size, articles[1].rule.bands[0].from): write “10” with a unit that fits “name” (亿元)",
  );
});

test("an unknown word is a fault wherever it stands, since a typing slip would pass in silence", () => {
  expect(rulePlaces({ ...tiers, band: [] })).toEqual(["articles.0.rule.band"]);
  expect(rulePlaces({ ...tiers, operator: "tier" })).toContain("articles.0.rule.operator");
  expect(rulePlaces(tiers, { wenMissing: "missing" })).toEqual(["articles.0.wenMissing"]);
  expect(places({ ...testData([{ rule: tiers }]), extra: 1 })).toEqual(["extra"]);
});

test("what becomes of a missing figure must be said for every article", () => {
  expect(rulePlaces(tiers, { whenMissing: undefined })).toEqual(["articles.0.whenMissing"]);
  expect(rulePlaces(tiers, { whenMissing: "zero" })).toEqual(["articles.0.whenMissing"]);
});

test("thresholds carry their unit, in the indicator's kind and currency, from high to low", () => {
  const from = (text: unknown): readonly string[] =>
    rulePlaces({ ...tiers, bands: [{ from: text, points: 20 }] });
  expect(from("10亿元")).toEqual([]);
  for (const wrong of ["10", "10亩", "1亿美元", 10, "十"])
    expect(from(wrong)).toEqual(["articles.0.rule.bands.0.from"]);
  const rising = [
    { from: "1亿元", points: 1 },
    { from: "5亿元", points: 2 },
  ];
  expect(rulePlaces({ ...tiers, bands: rising })).toEqual(["articles.0.rule.bands.1"]);
  const open = [{ points: 1 }, { from: "5亿元", points: 2 }];
  expect(rulePlaces({ ...tiers, bands: open })).toEqual(["articles.0.rule.bands.1"]);
  expect(rulePlaces({ ...tiers, bands: [] })).toEqual(["articles.0.rule.bands"]);
});

test("an indicator must be declared, used, of the right holder and of a type the operator can work with", () => {
  const faults = (data: Data): readonly string[] => places(data);
  const undeclared = {
    ...testData([{ rule: tiers }]),
    indicators: testData([{ rule: { x: "open" } }])["indicators"],
  };
  expect(faults(undeclared)).toEqual(["articles.0.rule.indicator"]);
  const unused = {
    ...testData([{ rule: tiers }]),
    indicators: testData([{ rule: { x: "open", y: "plan" } }])["indicators"],
  };
  expect(faults(unused)).toEqual(["indicators.1"]);
  expect(rulePlaces(tiers, { about: "unit" })).toEqual(["articles.0.rule.indicator"]);
  expect(rulePlaces({ ...tiers, indicator: "open" })).toContain("articles.0.rule.indicator");
});

test("a cap within the year needs an indicator that looks back over the year", () => {
  const rule = {
    operator: "count",
    indicator: "events",
    points: 1,
    cap: { number: 4, within: "year" },
  };
  expect(rulePlaces(rule, { about: "unit" })).toEqual([]);
  const data = testData([{ rule, about: "unit" }]);
  const [events] = data["indicators"] as readonly Data[];
  expect(places({ ...data, indicators: [{ ...events, span: "period" }] })).toEqual([
    "articles.0.rule.cap.within",
  ]);
});

test("months are counted over an amount, events without one", () => {
  const count = { operator: "count", points: 1 };
  expect(rulePlaces({ ...count, indicator: "months" }, { about: "unit" })).toEqual([
    "articles.0.rule.over",
  ]);
  expect(rulePlaces({ ...count, indicator: "events", over: "1亿元" }, { about: "unit" })).toContain(
    "articles.0.rule.over",
  );
});

test("the range of decided points is written without sign and the right way round", () => {
  const rule = { operator: "decided", indicator: "events", sign: "minus" };
  expect(rulePlaces({ ...rule, from: 20, to: 5 }, { about: "unit" })).toEqual([
    "articles.0.rule.from",
  ]);
  expect(rulePlaces({ ...rule, from: -5, to: 5 }, { about: "unit" })).toEqual([
    "articles.0.rule.from",
  ]);
});

test("an article about a project cannot sum over projects, one about a unit can", () => {
  const rule = { operator: "sumOverProjects", each: tiers };
  expect(rulePlaces(rule, { about: "unit" })).toEqual([]);
  expect(rulePlaces(rule)).toEqual(["articles.0.rule.each"]);
});

test("no id twice, and a text always in both languages", () => {
  expect(
    places(
      testData([
        { rule: tiers, id: "same" },
        { rule: tiers, id: "same" },
      ]),
    ),
  ).toEqual(["articles.1"]);
  expect(rulePlaces(tiers, { label: { zh: "规模" } })).toEqual(["articles.0.label.en"]);
});

test("an example names declared indicators and project examples only", () => {
  const data = testData([{ rule: tiers }]);
  const example = { name: "e", about: "unit", period: "2017", points: 0 };
  expect(places({ ...data, examples: [{ ...example, values: { nope: 1 } }] })).toEqual([
    "examples.0.values.nope",
  ]);
  expect(places({ ...data, examples: [{ ...example, projects: ["Z"] }] })).toEqual(["examples"]);
  expect(places({ ...data, examples: [{ ...example, period: "someday" }] })).toEqual([
    "examples.0.period",
  ]);
});

test("anything at all is answered with faults, never with an exception", () => {
  for (const data of [
    null,
    1,
    "rule",
    [],
    {},
    { articles: 1 },
    { articles: [null] },
    { indicators: [[]] },
  ])
    expect(faultsOf(data).length).toBeGreaterThan(0);
});
