// `npm run test:long`: the randomised bars in full; each prints what it came to.
import { runTool } from "./run.mjs";

const { ensureBuilt, ensureInstalled } = await import("./ensure.mjs");
await ensureInstalled();
await ensureBuilt();
const args = ["run", "--project", "ledger", ...process.argv.slice(2)];
const { code } = await runTool("vitest", args, { show: true, env: { GUATU_LONG: "1" } });
process.exitCode = code;
