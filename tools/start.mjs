// `npm start`: makes the clone ready, then serves. Words after `--` go to `guatu serve`.
import { checkNode } from "./node.mjs";

checkNode();
const { ensureBuilt, ensureInstalled } = await import("./ensure.mjs");
try {
  await ensureInstalled();
  await ensureBuilt();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// Whoever stops npm by a signal means this too, but npm does not always pass it on.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.kill(process.pid, "SIGTERM"), 1000).unref();
// In this same process: signals and the exit code need no passing on.
process.argv = [process.argv[0], process.argv[1], "serve", ...process.argv.slice(2)];
await import("../bin/guatu.mjs");
