import { openLedger } from "../src/app/open-ledger.ts";
import { readRules } from "../src/app/read-rules.ts";
import { bareSide, plannedSide, runSide } from "./import-sides.ts";
import { must } from "./ledger.ts";

// One side of the import bench in a process of its own, so that its peak of memory is its own.
const [side = "", path = "", folder = "", district = ""] = process.argv.slice(2);

if (side === "bare") {
  console.info(JSON.stringify(await runSide(bareSide(path))));
} else {
  const place = { folder, databaseUrl: undefined };
  const ledger = must(await openLedger(place, () => undefined, true));
  const rules = await readRules();
  console.info(JSON.stringify(await runSide(plannedSide({ ledger, rules }, { path, district }))));
  await ledger.close();
}
