import { evaluate } from "./evaluate.ts";
import type { Entry } from "./ranking.ts";
import type { Values } from "./scoring-input.ts";
import type { Explained } from "./explain.ts";
import type { Money } from "../value/money.ts";
import type { Known } from "./indicator.ts";
import { parseRulebook } from "./parse.ts";
import type { Rulebook } from "./rulebook.ts";

/** Plain data as a rule file would hold it, for tests. */
export type Data = { readonly [key: string]: unknown };

const label = { zh: "名", en: "name" };
const declared = { label, kind: "actual", span: "year", owedBy: "town" };

/** Declared indicators of a project and of a unit, one of each kind, for tests. */
export const testIndicators: readonly Data[] = [
  { ...declared, id: "type", about: "project", reads: "state", attribute: "type", value: "choice" },
  {
    ...declared,
    id: "plan",
    about: "project",
    reads: "flow",
    attribute: "plan",
    value: "money",
    unit: "亿元",
  },
  {
    ...declared,
    id: "done",
    about: "project",
    reads: "flow",
    attribute: "done",
    value: "money",
    unit: "亿元",
  },
  {
    ...declared,
    id: "land",
    about: "project",
    reads: "state",
    attribute: "land",
    value: "quantity",
    unit: "亩",
  },
  { ...declared, id: "open", about: "project", reads: "reached", attribute: "open", value: "none" },
  {
    ...declared,
    id: "months",
    about: "unit",
    reads: "monthly",
    attribute: "months",
    value: "money",
    unit: "亿元",
  },
  { ...declared, id: "events", about: "unit", reads: "events", attribute: "events", value: "none" },
];

/** A rulebook's data of the given articles (id from their place), with the indicators they name. */
export function testData(articles: readonly Data[]): Data {
  const written = JSON.stringify(articles);
  return {
    id: "test",
    title: { zh: "试用办法", en: "Test rule" },
    source: { label: { zh: "试用", en: "test" }, address: "https://example.org" },
    version: "1",
    effective: { from: "2017-01-01", to: "2018-12-31" },
    periods: ["month", "quarter", "year"],
    sample: null,
    groups: [
      { id: "park", label: { zh: "园区", en: "Parks" } },
      { id: "town", label: { zh: "镇街", en: "Towns" } },
    ],
    ties: "skip",
    indicators: testIndicators.filter(({ id }) => written.includes(`"${String(id)}"`)),
    articles: articles.map((article, index) => ({
      id: `a${index}`,
      label: { zh: "规模", en: "Size" },
      about: "project",
      whenMissing: "missing",
      ...article,
    })),
    examples: [{ name: "empty", about: "unit", period: "2017", points: 0 }],
  };
}

/** The rulebook of the given articles; throws when its data has a fault. */
export function testBook(articles: readonly Data[]): Rulebook {
  const parsed = parseRulebook(testData(articles));
  if (parsed.ok) return parsed.value;
  throw new Error(JSON.stringify(parsed.refusal));
}

/** A known value resting on fact 1. */
export function known(value: Known["value"], standing: Known["standing"] = "verified"): Known {
  return { value, facts: [1], standing };
}

/** An exact amount of yuan. */
export function yuan(amount: number): Money {
  return { amount: `${amount}.00`, currency: "CNY", qualifier: "exact" };
}

/** What one town with one project scores under one rule. */
export function scoreOne(
  rule: Data,
  given: { project?: Values; unit?: Values; period?: string },
): Entry {
  const about = given.project ? "project" : "unit";
  const ranking = evaluate(testBook([{ about, rule }]), {
    period: given.period ?? "2017",
    units: [{ id: 1, name: "五接镇", group: "town" }],
    projects: given.project ? [{ id: 7, unit: 1, name: "康辉", values: given.project }] : [],
    unitValues: given.unit ? { 1: given.unit } : {},
  });
  const entry = ranking.ok ? ranking.value.groups[1]?.entries[0] : undefined;
  if (entry) return entry;
  throw new Error(JSON.stringify(ranking));
}

/** What the first article gives the towns of a ranking, in the order of their ids: points, or why there are none. */
export function firstAnswers(ranking: ReturnType<typeof evaluate>): readonly string[] {
  const entries = ranking.ok ? (ranking.value.groups[1]?.entries ?? []) : [];
  return entries
    .toSorted((a, b) => a.unit - b.unit)
    .map(({ tree }) => {
      const answer = tree.children[0]?.answer;
      return answer?.kind === "points" ? answer.points.exact : (answer?.kind ?? "");
    });
}

/** The line where the points of a tree with one article come from. */
export function leafOf(entry: Entry): Explained {
  let line = entry.tree;
  for (let next = line.children[0]; next; next = line.children[0]) line = next;
  return line;
}
