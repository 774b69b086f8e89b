import { spawn } from "node:child_process";
import { join } from "node:path";
import { productFolder } from "../src/store/place.ts";
import { benchAppend } from "./append.ts";
import { benchDetect } from "./detect.ts";
import { benchBundle } from "./bundle.ts";
import { benchFold } from "./fold.ts";
import { benchGrid } from "./grid.ts";
import { type RunSide, benchImport } from "./import.ts";
import type { SideRun } from "./import-sides.ts";
import { type Bench, openBench } from "./ledger.ts";
import { benchLeads } from "./leads.ts";
import { benchList } from "./list.ts";
import { benchMonth } from "./month.ts";
import { describeMachine, printTable } from "./report.ts";
import { benchReporting } from "./reporting.ts";
import { type Line, type Sizes, fullSizes, isKept, tinySizes } from "./result.ts";
import { benchRights } from "./rights.ts";
import { benchScore } from "./score.ts";
import { benchScript } from "./script.ts";
import { benchSeal } from "./seal.ts";
import { benchTotals } from "./totals.ts";

/** A side of the import bench in a process of its own. */
function runApart(bench: Bench): RunSide {
  return ({ side, path, district }) =>
    new Promise((resolve, reject) => {
      const args = [join(import.meta.dirname, "side.js"), side, path, bench.folder, district];
      const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
      let printed = "";
      child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
      child.on("error", reject);
      child.on("close", (code) => {
        if (code === 0) resolve(JSON.parse(printed) as SideRun);
        else reject(new Error(`the side ${side} ended with ${code}`));
      });
    });
}

const benches: Readonly<Record<string, (bench: Bench, sizes: Sizes) => Promise<Line[]>>> = {
  script: () => benchScript(join(productFolder(), "dist", "web")),
  append: benchAppend,
  seal: benchSeal,
  bundle: benchBundle,
  detect: (_bench, sizes) => benchDetect(sizes),
  leads: benchLeads,
  score: benchScore,
  fold: benchFold,
  totals: benchTotals,
  list: benchList,
  month: async (bench, sizes) => [
    ...(await benchRights(bench, sizes)),
    ...(await benchMonth(bench, sizes)),
    ...(await benchReporting(bench, sizes)),
  ],
  grid: benchGrid,
  import: (bench, sizes) => benchImport(bench, sizes, runApart(bench)),
};

/** Runs the benches asked for; one that fails is told and does not stop the others. */
async function runAll(bench: Bench, names: readonly string[], sizes: Sizes) {
  const lines: Line[] = [];
  let failed = 0;
  for (const name of names) {
    const begun = performance.now();
    bench.tell(name);
    try {
      const own = (await benches[name]?.(bench, sizes)) ?? [];
      bench.tell(printTable(own));
      lines.push(...own);
    } catch (error) {
      failed += 1;
      console.error(error);
    }
    bench.tell(`  ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  }
  return { lines, failed };
}

async function main(args: readonly string[]): Promise<number> {
  const asked = args.filter((arg) => !arg.startsWith("--"));
  const unknown = asked.find((name) => !(name in benches));
  if (unknown !== undefined) {
    console.error(`there is no bench ${unknown}; there are ${Object.keys(benches).join(", ")}`);
    return 2;
  }
  const sizes = args.includes("--tiny") ? tinySizes : fullSizes;
  const bench = await openBench(console.info);
  try {
    const machine = await describeMachine(bench.ledger.owner);
    console.info(machine);
    const names = asked.length > 0 ? asked : Object.keys(benches);
    const { lines, failed } = await runAll(bench, names, sizes);
    const broken = lines.filter((line) => !isKept(line)).length;
    console.info(`\n${machine}\n\n${printTable(lines)}\n`);
    console.info(`${lines.length} figures, ${broken} over budget, ${failed} benches failed`);
    return broken + failed > 0 ? 1 : 0;
  } finally {
    await bench.close();
  }
}

process.exitCode = await main(process.argv.slice(2));
