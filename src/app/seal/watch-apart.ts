import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Fault } from "../../domain/seal/fault.ts";
import type { Address } from "../../store/seat.ts";
import { type LogHealth, openHealths } from "./healths.ts";
import { sleeper } from "./sleeper.ts";
import type { Pace, Told, Watch } from "./watch.ts";

/** What the thread begins with. */
export type ThreadData = {
  /** The owner's way into the database, and the data folder with the keys, which are there. */
  readonly address: Address;
  readonly folder: string;
  readonly pace: Pace;
  /** What a thread before it knew. */
  readonly known: readonly (readonly [string, LogHealth])[];
  readonly accused: readonly string[];
  readonly isOurs: boolean;
};

/** What the thread is told. */
export type Order =
  | { readonly ours: boolean }
  | { readonly accused: string; readonly fault: Fault }
  | { readonly stop: true };

/** What the thread tells. */
export type Report =
  | { readonly weather: string }
  | { readonly tenant: string; readonly faults: readonly Fault[] }
  | { readonly tenant: string; readonly health: LogHealth };

const place = new URL("./watch-thread.js", import.meta.url);
const againMs = 1000;

/** Whether the thread's file lies beside this one: only where the product is compiled. */
export function canWatchApart(): boolean {
  return existsSync(fileURLToPath(place));
}

/** What a watch apart is begun with. */
export type Apart = Pick<ThreadData, "address" | "folder" | "pace"> & {
  readonly isOurs: () => boolean;
  /** Starts the thread; another only to try what happens when it dies. */
  readonly start?: (data: ThreadData) => Worker;
};

/** What the thread told before it heard of an accusation does not take it back. */
function withFaults(health: LogHealth, proved: readonly Fault[] = []): LogHealth {
  const { faults } = health;
  const isTold = ({ fault, kind, seq }: Fault): boolean =>
    faults.some((each) => each.fault === fault && each.kind === kind && each.seq === seq);
  return { ...health, faults: [...faults, ...proved.filter((each) => !isTold(each))] };
}

/**
 * Seals and checks in a thread of its own, so that hashing holds up nobody's page. A thread that dies is told as
 * weather and another takes its place, which knows what was known. Errors: none (total): what fails is told.
 */
export function watchApart({ isOurs, start, ...given }: Apart, told: Told): Watch {
  const healths = openHealths(() => undefined, told.health);
  const { sleep, wake } = sleeper();
  let [worker, stopped]: [Worker | undefined, boolean] = [undefined, false];
  const accused = new Map<string, readonly Fault[]>();
  const order = (what: Order): void => worker?.postMessage(what);
  const hear = (report: Report): void => {
    if ("weather" in report) told.weather(new Error(report.weather));
    else if ("faults" in report) told.faults(report.tenant, report.faults);
    else healths.change(report.tenant, withFaults(report.health, accused.get(report.tenant)));
  };
  const runOne = (): Promise<void> =>
    new Promise((resolve) => {
      const data = {
        ...given,
        known: healths.all(),
        accused: [...accused.keys()],
        isOurs: isOurs(),
      };
      const one = start ? start(data) : new Worker(place, { workerData: data });
      one.on("message", hear);
      one.once("error", (error) => told.weather(error));
      one.once("exit", () => resolve());
      worker = one;
    });
  const run = async (): Promise<void> => {
    while (!stopped) {
      await runOne();
      worker = undefined;
      if (!stopped) await sleep(againMs);
    }
  };
  const seat = setInterval(() => order({ ours: isOurs() }), againMs).unref();
  const running = run();
  return {
    ...healths.view,
    accuse: (tenant, fault) => {
      accused.set(tenant, [...(accused.get(tenant) ?? []), fault]);
      healths.note(tenant, [...healths.of(tenant).faults, fault]);
      order({ accused: tenant, fault });
    },
    stop: async () => {
      stopped = true;
      clearInterval(seat);
      order({ stop: true });
      wake();
      await running;
    },
  };
}
