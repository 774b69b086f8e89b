import assert from "node:assert/strict";
import { type Kysely, type KyselyPlugin, sql } from "kysely";
import { showMonth } from "../src/app/show-month.ts";
import { submitMonth } from "../src/app/submit-month.ts";
import type { Fact } from "../src/domain/ledger/fact.ts";
import { recordColumns } from "../src/store/project-now.ts";
import { listReportFacts } from "../src/store/queries/report-facts.ts";
import { listReports } from "../src/store/queries/reports.ts";
import type { Store, Writer } from "../src/store/store.ts";
import { plainInsert } from "./append.ts";
import { type Bench, must } from "./ledger.ts";
import { inTurns, median, printMs, ratioOf, timed } from "./measure.ts";
import { type Desk, fillMonth, openDesk } from "./month-desk.ts";
import type { Line, Sizes } from "./result.ts";

const mostQueries = 10;
const mostTimes = 3;

/** A store that tells how many questions a use case puts to the database; the first names district and person. */
function counting(store: Store, told: { queries: number }): Store {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => {
      told.queries += 1;
      return Promise.resolve(result);
    },
  };
  return {
    ...store,
    read: (actor, fn) =>
      store.read(actor, (reader) => {
        told.queries += 1;
        return fn({ ...reader, db: reader.db.withPlugin(plugin) });
      }),
  };
}

/** Every fact of the unit's projects with its last standing, and nothing done with it. */
function readBare(bench: Bench, { ctx, place, projects }: Desk) {
  return sql`
    select f.*, v.standing from fact f left join lateral (
      select standing from verdict v where v.tenant = f.tenant and v.fact_seq = f.seq and v.known_on <= ${ctx.today}
      order by v.seq desc limit 1) v on true
    where f.tenant = ${place.district} and f.known_on <= ${ctx.today}
      and f.subject_id = any (${projects}::bigint[])`.execute(bench.ledger.owner);
}

async function benchGrid(bench: Bench, desk: Desk, runs: number): Promise<Line[]> {
  const { ctx, place, projects } = desk;
  const told = { queries: 0 };
  const store = counting(ctx.store, told);
  const { rows } = must(await showMonth({ ...ctx, store }, place));
  assert.equal(rows.length, projects.length);
  // Every fact of the unit's projects with its last standing, and nothing done with it.
  const plain = () =>
    sql`
    select f.*, v.standing from fact f left join lateral (
      select standing from verdict v where v.tenant = f.tenant and v.fact_seq = f.seq and v.known_on <= ${ctx.today}
      order by v.seq desc limit 1) v on true
    where f.tenant = ${place.district} and f.known_on <= ${ctx.today}
      and f.subject_id = any (${projects}::bigint[])`.execute(bench.ledger.owner);
  const sides = await inTurns(runs, {
    ours: () => timed(async () => must(await showMonth(ctx, place))),
    peer: () => timed(plain),
  });
  const facts = (await plain()).rows.length;
  return [
    {
      bench: "month",
      what: `questions a month's grid of ${projects.length} projects puts to the database`,
      ours: String(told.queries),
      peer: "",
      figure: told.queries,
      unit: "queries",
      most: mostQueries,
    },
    {
      bench: "month",
      what: `grid of ${projects.length} projects : their ${facts} facts in plain SQL`,
      ours: printMs(sides.ours),
      peer: printMs(sides.peer),
      figure: ratioOf(sides),
      unit: "×",
    },
  ];
}

/** What one submission wrote. */
type Written = { readonly facts: readonly Fact[]; readonly now: readonly unknown[] };

class Undone extends Error {}

/** A store whose changes are taken back at once, so that the same month is submitted again and again. */
function undoing(store: Store, look: (writer: Writer) => Promise<void>): Store {
  return {
    ...store,
    transact: async (actor, fn) => {
      const done: Awaited<ReturnType<typeof fn>>[] = [];
      try {
        await store.transact(actor, async (writer) => {
          done.push(await fn(writer));
          await look(writer);
          throw new Undone();
        });
      } catch (error) {
        if (!(error instanceof Undone)) throw error;
      }
      const [answer] = done;
      if (answer === undefined) throw new Error("nothing was done");
      return answer;
    },
  };
}

async function writtenBy(writer: Writer, { place, projects }: Desk): Promise<Written> {
  const [report] = (await listReports(writer, [place.period])).filter(
    (each) => each.unit_id === place.unit,
  );
  const figures = await listReportFacts(writer, [report?.id ?? 0]);
  const { rows } = await sql`select * from project_now
    where tenant = ${place.district} and subject_id = any (${projects}::bigint[])`.execute(
    writer.db,
  );
  return { facts: figures.map(({ fact }) => fact), now: rows };
}

/** The same rows in as many statements as there are tables, by the owner, and taken back as well. */
async function plainSubmit(bench: Bench, desk: Desk, { facts, now }: Written): Promise<void> {
  const { actor } = desk.ctx;
  const record = recordColumns();
  const names = record.map((column) => column.split(" ")[0] ?? "");
  const keyed = facts.map((fact, at) => ({ ...fact, key: `bare:${at}` }));
  const work = async (db: Kysely<Record<string, never>>): Promise<void> => {
    for (let start = 0; start < keyed.length; start += 2000)
      await plainInsert(db, actor, keyed.slice(start, start + 2000));
    await sql`insert into project_now (tenant, ${sql.raw(names.join(", "))})
      select ${actor.tenant}, ${sql.raw(names.map((name) => `r.${name}`).join(", "))}
      from jsonb_to_recordset(${JSON.stringify(now)}::jsonb) as r(${sql.raw(record.join(", "))})
      on conflict (tenant, subject_id) do update set ${sql.raw(
        names
          .slice(1)
          .map((name) => `${name} = excluded.${name}`)
          .join(", "),
      )}`.execute(db);
    throw new Undone();
  };
  try {
    await bench.ledger.owner.transaction().execute(work);
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
}

async function benchSubmit(bench: Bench, desk: Desk, runs: number): Promise<Line[]> {
  const { ctx, place, projects } = desk;
  const notes = await fillMonth(desk);
  let written: Written = { facts: [], now: [] };
  const submit = async (key: string, look: (writer: Writer) => Promise<void>) =>
    must(await submitMonth({ ...ctx, store: undoing(ctx.store, look) }, { ...place, key, notes }));
  await submit("bench-first", async (writer) => {
    written = await writtenBy(writer, desk);
  });
  const bare = () => plainSubmit(bench, desk, written);
  const sides = await inTurns(runs, {
    ours: (round) => timed(() => submit(`bench-round-${round}`, async () => undefined)),
    peer: () => timed(bare),
  });
  // What no submission can do without: the facts its checks compare with, and those its folds are made of.
  const read = await inTurns(runs, {
    ours: () => timed(() => readBare(bench, desk)),
    peer: () => timed(() => readBare(bench, desk)),
  });
  const reads = median(read.ours) + median(read.peer);
  const peer = sides.peer.map((ms) => ms + reads);
  const line = { bench: "month", ours: printMs(sides.ours), unit: "×" } as const;
  const what = `${projects.length} projects submitted: checks, ${written.facts.length} facts, ${written.now.length} folds`;
  return [
    {
      ...line,
      what: `${what} : bare inserts of these rows`,
      peer: printMs(sides.peer),
      figure: ratioOf(sides),
      most: mostTimes,
    },
    {
      ...line,
      what: "the same : these inserts and the facts read bare, once to check and once to fold",
      peer: printMs(peer),
      figure: ratioOf({ ours: sides.ours, peer }),
    },
  ];
}

/** A unit's month: the grid it opens with, and submitting what was typed. */
export async function benchMonth(bench: Bench, sizes: Sizes): Promise<Line[]> {
  const desk = await openDesk(bench, "month", sizes.monthProjects);
  const grid = await benchGrid(bench, desk, sizes.runs);
  return [...grid, ...(await benchSubmit(bench, desk, sizes.runs))];
}
