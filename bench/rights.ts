import assert from "node:assert/strict";
import { sql } from "kysely";
import type { Ctx } from "../src/app/context.ts";
import { listProjects } from "../src/store/queries/list-projects.ts";
import { noFacts } from "../src/store/fact-shelf.ts";
import type { Reader } from "../src/store/store.ts";
import { type Bench, enter } from "./ledger.ts";
import { loadMany } from "./many-projects.ts";
import { inTurns, printMs, ratioOf, timed } from "./measure.ts";
import type { Line, Sizes } from "./result.ts";

const mostTimes = 1.5;

/** The same question in the same words by the owner, whom the policies let see everything. */
function readAsOwner<T>(
  bench: Bench,
  { actor }: Ctx,
  ask: (reader: Reader) => Promise<T>,
): Promise<T> {
  return bench.ledger.owner
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (db) => {
      await sql`select set_config('guatu.tenant', ${actor.tenant}, true),
        set_config('guatu.person', ${String(actor.person)}, true)`.execute(db);
      return ask({ actor, db, kept: noFacts() });
    });
}

const filters = [
  { what: "everything, by name", q: "", wanted: {}, sort: "name" },
  {
    what: "by type and light, by total down",
    q: "",
    wanted: { types: ["industrial"], lights: ["red", "yellow"] },
    sort: "-totalInvestment",
  },
] as const;

/** What row-level security alone costs the office's list: one question, asked under it and without it. */
export async function benchRights(bench: Bench, sizes: Sizes): Promise<Line[]> {
  await loadMany(bench, "rights", sizes.listProjects);
  const ctx = await enter(bench, "rights", "s-office");
  const lines: Line[] = [];
  for (const { what, ...filter } of filters) {
    const ask = (reader: Reader) =>
      listProjects(reader, { ...filter, units: [] }, { offset: 0, limit: 50 });
    const ours = () => ctx.store.read(ctx.actor, ask);
    const peer = () => readAsOwner(bench, ctx, ask);
    assert.deepEqual(await ours(), await peer());
    const sides = await inTurns(sizes.runs * 3, {
      ours: () => timed(ours),
      peer: () => timed(peer),
    });
    lines.push({
      bench: "month",
      what: `office's list of ${sizes.listProjects}, ${what}, under row-level security : the same without`,
      ours: printMs(sides.ours),
      peer: printMs(sides.peer),
      figure: ratioOf(sides),
      unit: "×",
      most: mostTimes,
    });
  }
  return lines;
}
