import { sql } from "kysely";
import { openBoard } from "../src/domain/scoring/board.ts";
import { applyRule } from "../src/domain/scoring/apply.ts";
import { openUnit } from "../src/domain/scoring/context.ts";
import { writeExact } from "../src/domain/scoring/exact.ts";
import { toRational } from "../src/domain/scoring/rational.ts";
import type { Bench } from "./ledger.ts";
import { inTurns, median, printMs, ratioOf } from "./measure.ts";
import { hasOffice } from "./office.ts";
import type { Line, Sizes } from "./result.ts";
import {
  cityBook,
  inputOf,
  kinds,
  limits,
  projectOf,
  rowOf,
  units,
  type Row,
} from "./score-city.ts";
import { officeCity } from "./score-office.ts";

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
  const standings = board.standings().flat();
  const { rows: hand } = await byHand().execute(bench.ledger.owner);
  const differs = standings.some(({ unit, points, rank }) => {
    const other = hand.find((row) => row.unit === unit);
    return writeExact(points) !== toRational(other?.points ?? "0") || Number(other?.place) !== rank;
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
    ...(await benchOffice(bench, rows, { standings, times: sides.ours })),
  ];
}

/** Against LibreOffice, where this machine has its spreadsheet. */
async function benchOffice(
  bench: Bench,
  rows: readonly Row[],
  ours: Parameters<typeof officeCity>[1],
): Promise<Line[]> {
  if (hasOffice) return [await officeCity(rows, ours)];
  bench.tell("  no LibreOffice with a spreadsheet here (GUATU_SOFFICE names one): not compared");
  return [];
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

/** One indicator worked out for project after project: weight × done ÷ plan, each of them read anew. */
function benchOne(evaluations: number): Line {
  const book = cityBook();
  const unit = { id: 1, name: "", group: "district" };
  const projects = Array.from({ length: 1_000 }, (_, at) => projectOf(rowOf(at + 1)));
  const input = { unit, values: {}, projects, peers: [] };
  const params = { weight: "60", of: "done", to: { id: "plan" }, cap: "80", inverse: false };
  const none = { floor: null, noneBelow: null, beyond: null, short: null };
  const rule = { operator: "ratio", params: { ...params, ...none } };
  const begun = process.cpuUsage();
  for (let done = 0; done < evaluations; done += projects.length)
    for (const project of openUnit(book, { period: "2024-Q1" }, input).context.projects)
      applyRule(rule, project);
  const { user, system } = process.cpuUsage(begun);
  const seconds = (user + system) / 1_000_000;
  return {
    bench: "score",
    what: `${evaluations} evaluations of one indicator, in seconds of processor`,
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
