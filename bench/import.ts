import { readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { acceptImport } from "../src/app/accept-import.ts";
import { startImport } from "../src/app/import-preview.ts";
import type { SideRun } from "./import-sides.ts";
import { addEmptyDistrict, type Bench, enter, must } from "./ledger.ts";
import { writeLedgerFile } from "./ledger-file.ts";
import { inTurns, median, printMs, ratioOf, timed } from "./measure.ts";
import type { Line, Sizes } from "./result.ts";

/** A side run on a file against a district; in a fresh process when memory is to be told. */
export type RunSide = (asked: {
  readonly side: "bare" | "planned";
  readonly path: string;
  readonly district: string;
}) => Promise<SideRun>;

const mostTimes = 3;
const mostMegabytes = 1024;

async function compare(
  bench: Bench,
  sizes: Sizes,
  { run, path }: { readonly run: RunSide; readonly path: string },
): Promise<Line[]> {
  const peaks = { ours: [] as number[], peer: [] as number[] };
  const sideOf = (side: "ours" | "peer") => async () => {
    const name = side === "ours" ? "planned" : "bare";
    const done = await run({ side: name, path, district: "import" });
    peaks[side].push(done.peakMb);
    bench.tell(
      `  ${name}: ${done.ms.toFixed(0)} ms, ${done.peakMb.toFixed(0)} MB, ${done.rows} rows, ${done.note}`,
    );
    return done.ms;
  };
  const sides = await inTurns(sizes.runs, { ours: sideOf("ours"), peer: sideOf("peer") });
  const [ours, peer] = [Math.max(...peaks.ours), Math.max(...peaks.peer)];
  return [
    {
      bench: "import",
      what: `${sizes.importRows} rows read and planned : read bare`,
      ours: printMs(sides.ours),
      peer: printMs(sides.peer),
      figure: ratioOf(sides),
      unit: "×",
      most: mostTimes,
    },
    {
      bench: "import",
      what: "peak memory of the process that plans : reads bare",
      ours: `${ours.toFixed(0)} MB`,
      peer: `${peer.toFixed(0)} MB`,
      figure: ours,
      unit: "MB",
      most: mostMegabytes,
    },
  ];
}

/** Accepting plans once more, then appends and folds in one transaction; told as a whole. */
async function accept(bench: Bench, path: string): Promise<Line> {
  const ctx = await enter(bench, "import", "import");
  const bytes = new Uint8Array(await readFile(path));
  const started = must(await startImport(ctx, { district: "import", name: "ledger.xlsx" }, bytes));
  let facts = 0;
  const ms = await timed(async () => {
    const asked = { district: "import", id: started.id, skipOpen: true };
    const accepted = must(await acceptImport(ctx, asked));
    facts = accepted.import.facts;
  });
  return {
    bench: "import",
    what: `accept: plan, append ${facts} facts, fold`,
    ours: `${Math.round((facts / ms) * 1000)} facts/s`,
    peer: "",
    figure: ms,
    unit: "ms",
  };
}

/** The same file once more, now that every row of it is known. */
async function planAgain(bench: Bench, run: RunSide, path: string): Promise<Line> {
  const bare = await run({ side: "bare", path, district: "import" });
  const again = await run({ side: "planned", path, district: "import" });
  bench.tell(`  again: ${again.note}`);
  return {
    bench: "import",
    what: "the same file planned against the full ledger : read bare",
    ours: `${again.ms.toFixed(0)} ms, ${again.peakMb.toFixed(0)} MB`,
    peer: `${bare.ms.toFixed(0)} ms`,
    figure: again.ms / median([bare.ms]),
    unit: "×",
  };
}

/** Import of a ledger file: what the preview costs beside the bare reading of the file. */
export async function benchImport(bench: Bench, sizes: Sizes, run: RunSide): Promise<Line[]> {
  const path = join(bench.folder, "ledger.xlsx");
  await addEmptyDistrict(bench, "import");
  const ms = await timed(() => writeLedgerFile(path, sizes.importRows));
  const megabytes = (await stat(path)).size / 1e6;
  bench.tell(`  wrote ${megabytes.toFixed(1)} MB in ${(ms / 1000).toFixed(1)} s`);
  const lines = await compare(bench, sizes, { run, path });
  lines.push(await accept(bench, path), await planAgain(bench, run, path));
  await rm(path);
  return lines;
}
