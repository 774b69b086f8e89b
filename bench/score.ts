import { sql } from "kysely";
import { openBoard } from "../src/domain/scoring/board.ts";
import { applyRule } from "../src/domain/scoring/apply.ts";
import { openUnit } from "../src/domain/scoring/context.ts";
import type { ScoredProject, ScoringInput, Values } from "../src/domain/scoring/evaluate.ts";
import { writeExact } from "../src/domain/scoring/exact.ts";
import { parseRulebook } from "../src/domain/scoring/parse.ts";
import { printRational } from "../src/domain/scoring/rational.ts";
import type { Rulebook } from "../src/domain/scoring/rulebook.ts";
import { type Bench, must } from "./ledger.ts";
import { inTurns, median, printMs, ratioOf } from "./measure.ts";
import type { Line, Sizes } from "./result.ts";

const units = 10;
const kinds = ["a", "b", "c", "d"] as const;
/** Twenty sizes × count and sum: forty indicators of the city's rulebook. */
const limits = Array.from({ length: 20 }, (_, at) => at + 1);

const label = { zh: "名", en: "name" };
const declared = { kind: "actual", owedBy: "town", about: "project" };

/** A city's rulebook: forty figures over projects, each an article of its own. */
function cityBook(): Rulebook {
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

type Row = { id: number; unit: number; kind: string; plan: string; done: string };

function rowOf(id: number): Row {
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

function projectOf(row: Row): ScoredProject {
  return { id: row.id, unit: row.unit, name: "", values: valuesOf(row) };
}

function inputOf(projects: readonly ScoredProject[]): ScoringInput {
  const all = Array.from({ length: units }, (_, at) => at + 1);
  return {
    period: "2024-Q1",
    units: all.map((id) => ({ id, name: String(id), group: "district" })),
    projects,
    unitValues: {},
  };
}

async function fill(bench: Bench, rows: readonly Row[]): Promise<void> {
  const { owner } = bench.ledger;
  await sql`create temporary table if not exists bench_score (id int, unit int, kind text, plan numeric, done numeric)`.execute(
    owner,
  );
  await sql`truncate bench_score`.execute(owner);
  for (let at = 0; at < rows.length; at += 5_000)
    await sql`insert into bench_score select * from json_to_recordset(${JSON.stringify(rows.slice(at, at + 5_000))}::json)
      as r(id int, unit int, kind text, plan numeric, done numeric)`.execute(owner);
  await sql`analyze bench_score`.execute(owner);
}

/** The same points by one statement written by hand: one pass, forty filtered aggregates. */
function byHand() {
  const parts = limits.flatMap((limit) => {
    const filter = `filter (where plan >= ${limit * 10_000_000} and kind = '${kinds[limit % kinds.length]}')`;
    return [`count(*) ${filter} * 0.01`, `coalesce(sum(done) ${filter}, 0) / 100000000 * 0.1`];
  });
  return sql<{ unit: number; points: string; place: string }>`
    select unit, points, rank() over (order by points desc) as place
    from (select unit, ${sql.raw(parts.join(" + "))} as points from bench_score group by unit) as t
    order by unit`;
}

/** A city of ten districts scored and ranked: ours against SQL by hand, and both must give the same numbers. */
async function benchCity(bench: Bench, sizes: Sizes): Promise<Line[]> {
  const rows = Array.from({ length: sizes.scoreProjects }, (_, at) => rowOf(at + 1));
  await fill(bench, rows);
  const book = cityBook();
  const input = inputOf(rows.map(projectOf));
  const sides = await inTurns(sizes.runs, {
    ours: () => {
      const begun = performance.now();
      openBoard(book, input).standings();
      return Promise.resolve(performance.now() - begun);
    },
    peer: async () => {
      const begun = performance.now();
      await byHand().execute(bench.ledger.owner);
      return performance.now() - begun;
    },
  });
  const board = openBoard(book, input);
  const { rows: hand } = await byHand().execute(bench.ledger.owner);
  const differs = board
    .standings()
    .flat()
    .some(({ unit, points, rank }) => {
      const other = hand.find((row) => row.unit === unit);
      const same =
        printRational(writeExact(points), 6) ===
        printRational(other?.points.replace(/0+$/u, "").replace(/\.$/u, "") ?? "", 6);
      return !same || Number(other?.place) !== rank;
    });
  if (differs) throw new Error("ours and SQL by hand give other numbers");
  return [
    {
      bench: "score",
      what: `${units} districts, ${rows.length} projects, 40 indicators, one quarter`,
      ours: printMs(sides.ours),
      peer: `SQL by hand ${printMs(sides.peer)}`,
      figure: ratioOf(sides),
      unit: "×",
      most: 2,
    },
    benchOneFact(board, rows),
  ];
}

/** After one new fact: the project put in, and the whole ranking asked again. */
function benchOneFact(board: ReturnType<typeof openBoard>, rows: readonly Row[]): Line {
  board.standings();
  const times = Array.from({ length: 21 }, (_, round) => {
    const row = rows[(round * 977) % rows.length] ?? rowOf(1);
    const begun = performance.now();
    board.putProject(projectOf({ ...row, done: `${round * 1_000_000}.00` }));
    board.standings();
    return performance.now() - begun;
  });
  return {
    bench: "score",
    what: `the new ranking after one new fact among ${rows.length} projects`,
    ours: `${Math.max(...times).toFixed(1)} ms at worst`,
    peer: "",
    figure: median(times),
    unit: "ms",
    most: 50,
  };
}

/** One indicator worked out again and again: weight × done ÷ plan. */
function benchOne(evaluations: number): Line {
  const book = cityBook();
  const row = projectOf(rowOf(17));
  const unit = { id: 1, name: "", group: "district" };
  const holder = openUnit(
    book,
    { period: "2024-Q1" },
    { unit, values: {}, projects: [row], peers: [] },
  );
  const [project] = holder.context.projects;
  const params = {
    weight: "60",
    of: "done",
    to: { id: "plan" },
    cap: null,
    floor: null,
    noneBelow: null,
    beyond: null,
    short: null,
    inverse: false,
  };
  const rule = { operator: "ratio", params };
  const begun = performance.now();
  for (let at = 0; project && at < evaluations; at += 1) applyRule(rule, project);
  const seconds = (performance.now() - begun) / 1000;
  return {
    bench: "score",
    what: `${evaluations} evaluations of one indicator`,
    ours: `${Math.round(evaluations / seconds)}/s`,
    peer: "",
    figure: seconds,
    unit: "s",
    most: 2,
  };
}

/** How fast rulebooks are worked out: one indicator, a city, and one new fact. */
export async function benchScore(bench: Bench, sizes: Sizes): Promise<Line[]> {
  return [benchOne(sizes.scoreEvaluations), ...(await benchCity(bench, sizes))];
}
