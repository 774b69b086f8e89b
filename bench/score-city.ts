import { parseRulebook } from "../src/domain/scoring/parse.ts";
import type { Rulebook } from "../src/domain/scoring/rulebook.ts";
import type { ScoredProject, ScoringInput, Values } from "../src/domain/scoring/scoring-input.ts";
import { must } from "./ledger.ts";

/** The districts of the city. */
export const units = 10;
/** Kinds of project. */
export const kinds = ["a", "b", "c", "d"] as const;
/** Twenty sizes × count and sum: forty indicators of the city's rulebook. */
export const limits = Array.from({ length: 20 }, (_, at) => at + 1);

const label = { zh: "名", en: "name" };
const declared = { kind: "actual", owedBy: "town", about: "project" };

/** A city's rulebook: forty figures over projects, each an article of its own. */
export function cityBook(): Rulebook {
  const where = (limit: number): unknown => [
    { of: "plan", atLeast: `${limit * 1000}万元` },
    { of: "kind", is: [kinds[limit % kinds.length]] },
  ];
  const figures = limits.flatMap((limit) => [
    {
      id: `n${limit}`,
      label,
      about: "unit",
      rule: { operator: "countProjects", where: where(limit) },
    },
    {
      id: `s${limit}`,
      label,
      about: "unit",
      rule: { operator: "fromProjects", how: "sum", of: "done", where: where(limit) },
    },
  ]);
  const articles = limits.flatMap((limit) => [
    { id: `n${limit}`, rule: { operator: "each", of: `n${limit}`, each: "1个", points: 0.01 } },
    { id: `s${limit}`, rule: { operator: "each", of: `s${limit}`, each: "1亿元", points: 0.1 } },
  ]);
  const money = { reads: "flow", span: "period", value: "money", unit: "亿元", label };
  return must(
    parseRulebook({
      id: "city",
      title: label,
      source: { label, address: "https://example.org" },
      version: "1",
      effective: { from: "2020-01-01", to: null },
      periods: ["quarter"],
      sample: label,
      groups: [{ id: "district", label }],
      ties: "skip",
      indicators: [
        { ...declared, ...money, id: "plan", attribute: "plan" },
        { ...declared, ...money, id: "done", attribute: "done" },
        {
          ...declared,
          id: "kind",
          label,
          reads: "state",
          span: "period",
          value: "choice",
          attribute: "kind",
        },
      ],
      figures,
      articles: articles.map((each) => ({ ...each, label, about: "unit", whenMissing: "missing" })),
      examples: [{ name: "none", about: "unit", period: "2024-Q1", points: 0 }],
    }),
  );
}

/** A project as all three sides keep it. */
export type Row = { id: number; unit: number; kind: string; plan: string; done: string };

/** A project made from its number alone. */
export function rowOf(id: number): Row {
  const spread = (step: number): number => ((id * 2_654_435_761) >>> step) % 2_500;
  return {
    id,
    unit: (id % units) + 1,
    kind: kinds[id % 4] ?? "a",
    plan: `${spread(3) * 100_000}.00`,
    done: `${spread(7) * 40_000}.00`,
  };
}

function valuesOf({ kind, plan, done }: Row): Values {
  const money = (amount: string) => ({
    value: { amount, currency: "CNY", qualifier: "exact" as const },
    facts: [1],
    standing: "verified" as const,
  });
  return {
    kind: { value: kind, facts: [1], standing: "verified" },
    plan: money(plan),
    done: money(done),
  };
}

/** A row as the program scores it. */
export function projectOf(row: Row): ScoredProject {
  return { id: row.id, unit: row.unit, name: "", values: valuesOf(row) };
}

/** What the program ranks. */
export function inputOf(projects: readonly ScoredProject[]): ScoringInput {
  const all = Array.from({ length: units }, (_, at) => at + 1);
  return {
    period: "2024-Q1",
    units: all.map((id) => ({ id, name: String(id), group: "district" })),
    projects,
    unitValues: {},
  };
}
