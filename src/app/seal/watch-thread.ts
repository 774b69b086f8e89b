import { parentPort, workerData } from "node:worker_threads";
import { openDb } from "../../store/connection.ts";
import { openLogKeys } from "./log-keys.ts";
import { startWatch } from "./watch.ts";
import type { Order, Report, ThreadData } from "./watch-apart.ts";

// The thread that seals and checks for a server: started by `watchApart`, which alone speaks to it.
const { address, folder, pace, known, accused, isOurs } = workerData as ThreadData;
const report = (told: Report): void => parentPort?.postMessage(told);
let ours = isOurs;
const owner = openDb({ ...address, max: 4 });
const keys = await openLogKeys(folder, {});
if (!keys.ok) throw new Error(keys.refusal.code);
const watch = startWatch({ owner, ...keys.value, isOurs: () => ours, known, accused }, pace, {
  weather: (error) => report({ weather: error instanceof Error ? error.message : String(error) }),
  faults: (tenant, faults) => report({ tenant, faults }),
  health: (tenant, health) => report({ tenant, health }),
});
parentPort?.on("message", (order: Order) => {
  if ("ours" in order) ours = order.ours;
  else if ("accused" in order) watch.accuse(order.accused, order.fault);
  else
    void watch
      .stop()
      .then(() => owner.destroy())
      .then(() => parentPort?.close());
});
