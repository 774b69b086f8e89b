import { sql } from "kysely";
import { sealBatch } from "../src/app/seal/seal-ledger.ts";
import type { Pace, Watch } from "../src/app/seal/watch.ts";
import { appendFacts } from "../src/store/append.ts";
import { type Bench, enter, loadDistrict, must } from "./ledger.ts";
import type { Line, Sizes } from "./result.ts";
import { type Sealer, beginWatch, until } from "./seal-begin.ts";
import { drawFacts } from "./seal-facts.ts";

const district = "watch";
const projects = 40;
const batchRows = 5000;
const mostSeconds = 60;

/** Milliseconds of processor this process took for some work, the database's left out. */
async function processor(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function fill(bench: Bench, entries: number): Promise<void> {
  await loadDistrict(bench, district, projects);
  const ctx = await enter(bench, district, "s-office");
  const draw = await drawFacts(ctx, projects);
  for (let left = entries; left > 0; left -= batchRows) {
    const facts = draw(Math.min(batchRows, left));
    await ctx.store.transact(ctx.actor, async (writer) => must(await appendFacts(writer, facts)));
  }
}

/** Alters the oldest fact as a superuser can; answers the seconds until it is told, and puts it back. */
async function alter(bench: Bench, watch: Watch): Promise<number> {
  const set = (reason: string | null) =>
    bench.ledger.owner.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      await sql`update fact set reason = ${reason} where tenant = ${district}
        and seq = (select min(seq) from fact where tenant = ${district})`.execute(trx);
    });
  await set("改");
  const seconds = await until(watch.isInDoubt);
  await set(null);
  await until(() => !watch.isInDoubt());
  return seconds;
}

/** A whole reading of a ledger at the product's pace, and how soon an old entry that was altered is told. */
export async function benchWatch(
  bench: Bench,
  sizes: Sizes,
  { sealer, pace }: { readonly sealer: Sealer; readonly pace: Pace },
): Promise<Line[]> {
  await fill(bench, sizes.watchEntries);
  const sealing = await processor(async () => {
    while (must(await sealBatch(sealer, district)).entries > 0);
  });
  const watch = await beginWatch(bench, sealer, { pace, district });
  const reading = await processor(() =>
    until(() => watch.healthOf(district).checked !== undefined),
  );
  const { from = "", to = "", size = 0 } = watch.healthOf(district).checked ?? {};
  const seconds = (Date.parse(to) - Date.parse(from)) / 1000;
  const alarm = await alter(bench, watch);
  await watch.stop();
  const own = { bench: "seal", peer: "" } as const;
  const perThousand = (ms: number): Pick<Line, "ours" | "figure" | "unit"> => ({
    ours: `${((ms / size) * 1000).toFixed(1)} ms`,
    figure: (ms / size) * 1000,
    unit: "ms",
  });
  return [
    {
      ...own,
      what: "processor for sealing a thousand entries, database left out",
      ...perThousand(sealing),
    },
    {
      ...own,
      what: "processor for reading a thousand entries, database left out",
      ...perThousand(reading),
    },
    {
      ...own,
      what: `${size} entries read from end to end, at the pace of a server`,
      ours: `${seconds.toFixed(1)} s`,
      figure: seconds,
      unit: "s",
    },
    {
      ...own,
      what: `${size} entries: the oldest altered, until it is told`,
      ours: `${alarm.toFixed(1)} s`,
      figure: alarm,
      unit: "s",
      most: mostSeconds,
    },
  ];
}
