import { expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import type { Values } from "./scoring-input.ts";
import { parseRulebook } from "./parse.ts";
import { firstAnswers, known, testData, yuan, type Data } from "./scoring-fixture.ts";

const good = {
  id: "good",
  label: { zh: "达标月数", en: "good months" },
  about: "unit",
  rule: { operator: "countMonths", of: "months", how: "atLeast", than: "1亿元" },
};
const both = {
  id: "both",
  label: { zh: "合计", en: "both" },
  about: "unit",
  rule: { operator: "total", parts: [{ of: "good" }, { of: "good" }] },
};

/** The months of a quarter in 亿元; null where nobody stated one. */
function quarter(months: readonly (number | null)[]): Values {
  const list = months.map((amount, at) => ({
    period: `2017-0${at + 1}`,
    value: amount === null ? null : yuan(amount * 100_000_000),
  }));
  return { months: known(list) };
}

/** What units get by one article on their months, in the order given. */
function pointsOf(article: Data, all: readonly Values[]): readonly string[] {
  const data = testData([{ about: "unit", ...article }]);
  const { indicators } = testData([{ about: "unit", rule: { indicator: "months" } }]);
  const parsed = parseRulebook({ ...data, indicators, figures: [good, both] });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return firstAnswers(
    evaluate(parsed.value, {
      period: "2017-Q1",
      units: all.map((_, at) => ({ id: at + 1, name: `镇${at}`, group: "town" })),
      projects: [],
      unitValues: Object.fromEntries(all.map((each, at) => [at + 1, each])),
    }),
  );
}

const full = quarter([2, 2, 2]);
const zeros = quarter([2, 0, 0]);
const open = quarter([2, null, null]);
const share = (of: string): Data => ({ operator: "each", of, each: "1个月", points: 10 });

test("months nobody stated are missing, months of zero are zero: the two never score alike", () => {
  for (const of of ["good", "both"]) {
    const [zero, missing] = pointsOf({ rule: share(of) }, [zeros, open]);
    expect(zero).toBe(of === "good" ? "10" : "20");
    expect(missing).toBe("missing");
  }
});

test("what becomes of missing months is what the article says of missing figures", () => {
  const by = (whenMissing: string): string | undefined =>
    pointsOf({ rule: share("good"), whenMissing }, [full, zeros, open])[2];
  expect(by("missing")).toBe("missing");
  expect(by("groupAverage")).toBe("20");
  expect(by("groupLowest")).toBe("10");
  expect(by("noPoints")).toBe("0");
});

test("counting months: those known count, and with the group's mean or least the whole article is its", () => {
  const count = { operator: "count", indicator: "months", points: 10, over: "1亿元" };
  const by = (whenMissing: string): string | undefined =>
    pointsOf({ rule: count, whenMissing }, [full, zeros, open])[2];
  expect(by("missing")).toBe("10");
  expect(by("noPoints")).toBe("10");
  expect(by("groupAverage")).toBe("20");
  expect(by("groupLowest")).toBe("10");
});

test("a project without its figure leaves a sum over projects standing, whatever the article says", () => {
  const data = testData([
    {
      about: "unit",
      whenMissing: "groupAverage",
      rule: {
        operator: "sumOverProjects",
        each: { operator: "tiers", indicator: "plan", bands: [{ points: 5 }] },
      },
    },
  ]);
  const parsed = parseRulebook(data);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  const project = (id: number, unit: number, values: Values) => ({ id, unit, name: "甲", values });
  const plan = { plan: known(yuan(1)) };
  const ranking = evaluate(parsed.value, {
    period: "2017",
    units: [1, 2].map((id) => ({ id, name: `镇${id}`, group: "town" })),
    projects: [project(1, 1, plan), project(2, 1, {}), project(3, 2, plan), project(4, 2, plan)],
    unitValues: {},
  });
  const entries = ranking.ok ? (ranking.value.groups[1]?.entries ?? []) : [];
  expect(entries.map(({ unit, points }) => [unit, points.exact])).toEqual([
    [2, "10"],
    [1, "5"],
  ]);
});
