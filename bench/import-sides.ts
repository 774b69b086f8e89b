import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { streamXlsxRows } from "hucre/xlsx";
import { planFile } from "../src/app/import-plan.ts";
import type { Bench } from "./ledger.ts";
import { enter, must } from "./ledger.ts";

/** What one side of the import bench did, and what it took. */
export type SideRun = {
  readonly ms: number;
  readonly peakMb: number;
  readonly rows: number;
  readonly note: string;
};

type Work = () => Promise<Pick<SideRun, "rows" | "note">>;

/** Runs a side in this process; the peak is that of the process since its start. */
export async function runSide(work: Work): Promise<SideRun> {
  const begun = performance.now();
  const done = await work();
  const ms = performance.now() - begun;
  return { ms, peakMb: process.resourceUsage().maxRSS / 1024, ...done };
}

/** The peer: every row and cell of the file by the same library, and nothing done with them. */
export function bareSide(path: string): Work {
  return async () => {
    let rows = 0;
    let cells = 0;
    for await (const row of streamXlsxRows(new Uint8Array(await readFile(path)))) {
      rows += 1;
      cells += row.values.length;
    }
    return { rows, note: `${cells} cells` };
  };
}

/** Ours: everything up to the preview, against a district of the ledger. */
export function plannedSide(
  bench: Pick<Bench, "ledger" | "rules">,
  asked: { path: string; district: string },
): Work {
  return async () => {
    const ctx = await enter(bench as Bench, asked.district, asked.district);
    const bytes = new Uint8Array(await readFile(asked.path));
    const file = { name: basename(asked.path), bytes, decisions: {} };
    const plan = must(await ctx.store.read(ctx.actor, (reader) => planFile(ctx, reader, file)));
    const { rows, cells } = plan.counts;
    return { rows: plan.rows.length, note: JSON.stringify({ rows, cells }) };
  };
}
