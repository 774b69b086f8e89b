import assert from "node:assert/strict";
import { type RawBuilder, sql } from "kysely";
import type { Ctx } from "../src/app/context.ts";
import {
  type ProjectFilter,
  countFacets,
  listProjects,
} from "../src/store/queries/list-projects.ts";
import { type Bench, enter } from "./ledger.ts";
import { loadMany } from "./many-projects.ts";
import { inTurns, printMs, ratioOf, timed } from "./measure.ts";
import type { Line, Sizes } from "./result.ts";

type Sql = RawBuilder<unknown>;

/** A question of the list, and the same in plain SQL. */
type Question = {
  readonly what: string;
  readonly filter: ProjectFilter;
  readonly where: Sql;
  readonly order: Sql;
};

const questions: readonly Question[] = [
  {
    what: "filtered by type and light, by total down",
    filter: {
      q: "",
      units: [],
      wanted: { types: ["industrial"], lights: ["red", "yellow"] },
      sort: "-totalInvestment",
    },
    where: sql`p.h_project_type = 'industrial' and p.light in ('red', 'yellow')`,
    order: sql`p.h_total_investment desc nulls last, p.name, p.subject_id`,
  },
  {
    what: "searched by pinyin, by delay down",
    filter: { q: "shengchanjidi", units: [], wanted: {}, sort: "-delay" },
    where: sql`p.search like '%shengchanjidi%'`,
    order: sql`p.delay_max desc nulls last, p.name, p.subject_id`,
  },
  {
    what: "everything, by name",
    filter: { q: "", units: [], wanted: {}, sort: "name" },
    where: sql`true`,
    order: sql`p.name, p.subject_id`,
  },
];

const page = { offset: 0, limit: 50 };
const mostTimes = 3;

/** The rows of the district that the person may see, told to the owner in so many words. */
async function sightOf(ctx: Ctx): Promise<Sql> {
  const units = await ctx.store.read(ctx.actor, async (reader) => {
    const { rows } = await sql<{ whole: boolean; units: number[] }>`
      select my_whole() as whole, my_units() as units`.execute(reader.db);
    return rows[0]?.whole === true ? null : (rows[0]?.units ?? []);
  });
  const own = units === null ? sql`true` : sql`p.unit_id in (${sql.join(units)})`;
  return sql`p.tenant = ${ctx.actor.tenant} and p.parent is null and p.name <> '' and ${own}`;
}

async function plainList(bench: Bench, question: Question, sight: Sql) {
  const where = sql`${sight} and ${question.where}`;
  const { owner } = bench.ledger;
  const counted = await sql<{ total: number }>`
    select count(*) as total from project_now p where ${where}`.execute(owner);
  const { rows } = await sql<{ subject_id: number }>`
    select p.subject_id, p.parent, p.unit_id, u.name as unit_name, u.kind as unit_kind, p.name, p.stage, p.status,
      p.light, p.delay_min, p.delay_max, p.progress, p.next_node, p.next_planned, p.attrs
    from project_now p join unit u on u.tenant = p.tenant and u.id = p.unit_id
    where ${where} order by ${question.order} limit ${page.limit}`.execute(owner);
  return { total: counted.rows[0]?.total ?? 0, ids: rows.map((row) => row.subject_id) };
}

type Who = { readonly name: string; readonly ctx: Ctx; readonly sight: Sql };

async function benchQuestion(
  bench: Bench,
  question: Question,
  given: { who: Who; runs: number },
): Promise<Line> {
  const { name, ctx, sight } = given.who;
  const ask = () =>
    ctx.store.read(ctx.actor, (reader) => listProjects(reader, question.filter, page));
  const [ours, plain] = [await ask(), await plainList(bench, question, sight)];
  assert.equal(ours.total, plain.total);
  assert.deepEqual(
    ours.rows.map((row) => row.subject_id),
    plain.ids,
  );
  const sides = await inTurns(given.runs, {
    ours: () => timed(ask),
    peer: () => timed(() => plainList(bench, question, sight)),
  });
  return {
    bench: "list",
    what: `${name}: ${question.what} (${ours.total} match)`,
    ours: printMs(sides.ours),
    peer: printMs(sides.peer),
    figure: ratioOf(sides),
    unit: "×",
    most: mostTimes,
  };
}

const facetColumns = [
  "unit_id",
  "stage",
  "status",
  "light",
  "h_project_type",
  "h_level",
  "h_nature",
  "h_industry",
];

async function benchFacets(bench: Bench, { name, ctx, sight }: Who, runs: number): Promise<Line> {
  const sets = sql.raw(facetColumns.map((column) => `(p.${column})`).join(", "));
  const columns = sql.raw(facetColumns.map((column) => `p.${column}`).join(", "));
  const sides = await inTurns(runs, {
    ours: () => timed(() => ctx.store.read(ctx.actor, (reader) => countFacets(reader, { q: "" }))),
    peer: () =>
      timed(() =>
        sql`select ${columns}, count(*) from project_now p where ${sight} group by grouping sets (${sets})`.execute(
          bench.ledger.owner,
        ),
      ),
  });
  return {
    bench: "list",
    what: `${name}: counts of every filter choice`,
    ours: printMs(sides.ours),
    peer: printMs(sides.peer),
    figure: ratioOf(sides),
    unit: "×",
  };
}

/** The project list with row-level security, beside plain SQL of the same question by the owner. */
export async function benchList(bench: Bench, sizes: Sizes): Promise<Line[]> {
  await loadMany(bench, "list", sizes.listProjects);
  const lines: Line[] = [];
  for (const [name, login] of [
    ["office", "s-office"],
    ["town", "s-town-1"],
  ] as const) {
    const ctx = await enter(bench, "list", login);
    const who = { name, ctx, sight: await sightOf(ctx) };
    const runs = sizes.runs * 3;
    for (const question of questions)
      lines.push(await benchQuestion(bench, question, { who, runs }));
    lines.push(await benchFacets(bench, who, runs));
  }
  return lines;
}
