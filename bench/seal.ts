import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { openLogKeys } from "../src/app/seal/log-keys.ts";
import { sealBatch } from "../src/app/seal/seal-ledger.ts";
import { type WatchCtx, ordinaryPace } from "../src/app/seal/watch.ts";
import type { Ctx } from "../src/app/context.ts";
import { type Keyed, appendFacts } from "../src/store/append.ts";
import { type Bench, enter, loadDistrict, must } from "./ledger.ts";
import { inTurns, printRate, ratioOf, timed } from "./measure.ts";
import type { Line, Sizes } from "./result.ts";
import { beginWatch } from "./seal-begin.ts";
import { drawFacts } from "./seal-facts.ts";
import { benchWatch } from "./seal-watch.ts";

const district = "seal";
const projects = 40;
/** Facts a writer states at once. */
const batchRows = 20;
const leastShare = 0.7;
const leastSealed = 1500;
const mostSeconds = 2;

/** Some writers at once, each appending one batch after another until all is written; answers the milliseconds. */
function write(
  ctx: Ctx,
  asked: {
    readonly writers: number;
    readonly batches: number;
    readonly draw: (count: number) => Keyed[];
  },
): Promise<number> {
  let left = asked.batches;
  const one = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const batch = asked.draw(batchRows);
      await ctx.store.transact(ctx.actor, async (writer) => must(await appendFacts(writer, batch)));
    }
  };
  return timed(() => Promise.all(Array.from({ length: asked.writers }, one)));
}

async function drain(ctx: WatchCtx): Promise<void> {
  while (must(await sealBatch(ctx, district)).entries > 0);
}

/** How long after being recorded the facts behind a number were sealed: the 95th of a hundred, in seconds. */
async function lagOf(bench: Bench, after: number): Promise<{ p95: number; rate: number }> {
  const { rows } = await sql<{ p95: number; rate: number }>`
    select percentile_cont(0.95) within group (order by extract(epoch from c.signed_at - f.recorded_at))::float8 as p95,
      (count(*) / greatest(extract(epoch from max(c.signed_at) - min(f.recorded_at)), 0.001))::float8 as rate
    from fact f join seal_leaf l on l.tenant = f.tenant and l.seq = f.seq
    join lateral (select signed_at from checkpoint k where k.tenant = l.tenant and k.size > l.idx order by size limit 1) c on true
    where f.tenant = ${district} and f.seq > ${after}`.execute(bench.ledger.owner);
  return rows[0] ?? { p95: Number.NaN, rate: 0 };
}

async function lastSeq(bench: Bench): Promise<number> {
  const { rows } = await sql<{ seq: number }>`select max(seq) as seq from fact`.execute(
    bench.ledger.owner,
  );
  return rows[0]?.seq ?? 0;
}

/**
 * Appending while the log is sealed and checked, beside the same without; how soon all of it is sealed; how long a
 * reading takes, and how soon an altered entry is told.
 */
export async function benchSeal(bench: Bench, sizes: Sizes): Promise<Line[]> {
  const folder = join(bench.folder, "seal");
  await mkdir(folder, { recursive: true });
  const log = must(await openLogKeys(folder, { GUATU_LOG_NAME: "bench" }));
  const sealer = { owner: bench.ledger.owner, folder, ...log };
  const pace = { ...ordinaryPace, glance: sizes.glanceMs };
  const lines = await benchWatch(bench, sizes, { sealer, pace });
  await loadDistrict(bench, district, projects);
  const ctx = await enter(bench, district, "s-office");
  const draw = await drawFacts(ctx, projects);
  for (const writers of sizes.sealWriters) {
    const asked = { writers, batches: sizes.sealBatches, draw };
    const lags: { p95: number; rate: number }[] = [];
    const sides = await inTurns(sizes.runs, {
      ours: async () => {
        await drain(sealer);
        const before = await lastSeq(bench);
        const watch = await beginWatch(bench, sealer, { pace, district });
        const ms = await write(ctx, asked);
        await watch.stop();
        await drain(sealer);
        lags.push(await lagOf(bench, before));
        return ms;
      },
      peer: () => write(ctx, asked),
    });
    const facts = sizes.sealBatches * batchRows;
    lines.push({
      bench: "seal",
      what: `${writers} writers: appending while sealed and checked : without`,
      ours: printRate(facts, sides.ours),
      peer: printRate(facts, sides.peer),
      figure: 1 / ratioOf(sides),
      unit: "×",
      least: leastShare,
    });
    const worst = Math.max(...lags.map(({ p95 }) => p95));
    const rate = Math.min(...lags.map((lag) => lag.rate));
    const own = { bench: "seal", peer: "" } as const;
    lines.push({
      ...own,
      what: `${writers} writers: recorded to sealed, p95, worst round`,
      ours: `${worst.toFixed(2)} s`,
      figure: worst * 1000,
      unit: "ms",
      most: mostSeconds * 1000,
    });
    lines.push({
      ...own,
      what: `${writers} writers: entries sealed a second, slowest round`,
      ours: `${Math.round(rate)}/s`,
      figure: rate,
      unit: "rows",
      ...(writers > 1 ? { least: leastSealed } : {}),
    });
  }
  return lines;
}
