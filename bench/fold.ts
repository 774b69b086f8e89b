import { sql } from "kysely";
import { boardOf } from "../src/app/context.ts";
import { showWall } from "../src/app/show-wall.ts";
import { foldIntoNow } from "../src/store/project-now.ts";
import { type Bench, enter, loadDistrict, must } from "./ledger.ts";
import { inTurns, median, printMs, ratioOf, timed } from "./measure.ts";
import type { Line, Sizes } from "./result.ts";

/** Every fact of a district with its last standing by a day, and nothing done with it. */
function readBare(bench: Bench, district: string, day: string): Promise<unknown> {
  return sql`
    select f.*, v.standing from fact f left join lateral (
      select standing from verdict v where v.tenant = f.tenant and v.fact_seq = f.seq and v.known_on <= ${day}
      order by v.seq desc limit 1) v on true
    where f.tenant = ${district} and f.known_on <= ${day}`.execute(bench.ledger.owner);
}

async function benchRebuild(bench: Bench, sizes: Sizes): Promise<Line> {
  await loadDistrict(bench, "fold", sizes.foldProjects);
  const ctx = await enter(bench, "fold", "s-office");
  const { rows } = await sql<{ id: number }>`
    select id from subject where tenant = 'fold' and type in ('project', 'phase') order by id`.execute(
    bench.ledger.owner,
  );
  const ids = rows.map((row) => row.id);
  const fold = () =>
    ctx.store.transact(ctx.actor, (writer) => foldIntoNow(writer, ids, boardOf(ctx)));
  const sides = await inTurns(sizes.runs, {
    ours: () => timed(fold),
    peer: () => timed(() => readBare(bench, "fold", "9999-12-31")),
  });
  const rate = (ids.length / median(sides.ours)) * 1000;
  return {
    bench: "fold",
    what: `${ids.length} projects and phases folded anew, ${rate.toFixed(0)}/s : their facts read bare`,
    ours: printMs(sides.ours),
    peer: printMs(sides.peer),
    figure: ratioOf(sides),
    unit: "×",
  };
}

async function benchWall(bench: Bench, sizes: Sizes): Promise<Line> {
  await loadDistrict(bench, "wall", sizes.wallProjects);
  const ctx = await enter(bench, "wall", "s-office");
  const knownAt = "2025-06-30";
  const sides = await inTurns(sizes.runs, {
    ours: () => timed(async () => must(await showWall(ctx, { district: "wall", knownAt }))),
    peer: () => timed(() => readBare(bench, "wall", knownAt)),
  });
  return {
    bench: "fold",
    what: `wall of ${sizes.wallProjects} projects as known on ${knownAt} : their facts read bare`,
    ours: printMs(sides.ours),
    peer: printMs(sides.peer),
    figure: ratioOf(sides),
    unit: "×",
  };
}

/** Folding: what a rebuild and a wall of the past cost beside the bare reading of the same facts. */
export async function benchFold(bench: Bench, sizes: Sizes): Promise<Line[]> {
  return [await benchRebuild(bench, sizes), await benchWall(bench, sizes)];
}
