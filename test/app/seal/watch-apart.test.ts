import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "vite";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { openLogKeys } from "../../../src/app/seal/log-keys.ts";
import type { Watch } from "../../../src/app/seal/watch.ts";
import type { ThreadData, watchApart } from "../../../src/app/seal/watch-apart.ts";
import type { Fault } from "../../../src/domain/seal/fault.ts";
import { type TestLedger, openTestLedger, valueOf } from "../../harness/ledger.ts";
import { type Towns, makeTowns } from "../../harness/towns.ts";
import { asSuperuser, remark, saying, untilSealed, waits } from "../../harness/watching.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const outDir = join(root, ".cache", `watch-${process.pid}`);
const pace = { seal: 50, glance: 50, check: 50, chunk: 50, rest: { idle: 0, busy: 0 } };
const tenant = "towns";
let ledger: TestLedger;
let towns: Towns;
let folder: string;
let watch: Watch;
let isOurs = true;
const workers: Worker[] = [];
const told: Fault[] = [];

/** The thread and who starts it, compiled: from TypeScript there is no thread. */
async function compiled(): Promise<typeof watchApart> {
  const input = ["watch-apart", "watch-thread"].map((name) =>
    join(root, "src/app/seal", `${name}.ts`),
  );
  await build({
    configFile: false,
    logLevel: "silent",
    root,
    build: {
      ssr: true,
      outDir,
      target: "node20",
      rolldownOptions: { input, output: { entryFileNames: "[name].js" } },
    },
  });
  const at = pathToFileURL(join(outDir, "watch-apart.js")).href;
  const made = (await import(at)) as { watchApart: typeof watchApart };
  return made.watchApart;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guatu-apart-"));
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  valueOf(await openLogKeys(folder, { GUATU_LOG_NAME: "guatu.test" }));
  const begin = await compiled();
  const start = (workerData: ThreadData): Worker => {
    const worker = new Worker(join(outDir, "watch-thread.js"), { workerData });
    workers.push(worker);
    return worker;
  };
  const address = { ...inject("engine").owner, database: ledger.name };
  watch = begin(
    { address, folder, pace, isOurs: () => isOurs, start },
    { weather: () => undefined, faults: (_, faults) => void told.push(...faults) },
  );
});
afterAll(async () => {
  await watch.stop();
  await ledger.close();
  await Promise.all([folder, outDir].map((each) => rm(each, { recursive: true, force: true })));
});

const say = (value: string): Promise<number> => remark(ledger, towns, value);
const bend = (seq: number, value: string): Promise<void> => asSuperuser(ledger, saying(seq, value));
const inDoubt = (is: boolean): Promise<void> =>
  vi.waitFor(() => expect(watch.isInDoubt()).toBe(is), waits);

test("a thread of its own seals, reads everything, tells what was altered, and takes it back once it is mended", async () => {
  const seq = await say("一句");
  await untilSealed(ledger, seq);
  await vi.waitFor(() => expect(watch.summary().checkedAt).not.toBeNull(), waits);
  await bend(seq, "假话");
  await inDoubt(true);
  expect(told).toEqual([{ fault: "changed", kind: "fact", seq }]);
  await bend(seq, "一句");
  await inDoubt(false);
});

test("another thread takes the place of one that died, and what was found wrong stays until it is mended", async () => {
  const seq = await say("又一句");
  await untilSealed(ledger, seq);
  await bend(seq, "假话");
  await inDoubt(true);
  await workers.at(-1)?.terminate();
  expect(watch.isInDoubt()).toBe(true);
  const { glancedAt } = watch.healthOf(tenant);
  const seen: boolean[] = [];
  const isAtWork = (): void => {
    seen.push(watch.isInDoubt());
    expect(watch.healthOf(tenant).glancedAt).not.toBe(glancedAt);
  };
  await vi.waitFor(isAtWork, { ...waits, interval: 2 });
  expect(workers).toHaveLength(2);
  expect(seen).not.toContain(false);
  expect(watch.healthOf(tenant).faults).toMatchObject([{ fault: "changed", seq }]);
  await bend(seq, "又一句");
  await inDoubt(false);
  await untilSealed(ledger, await say("死后"));
});

test("what somebody outside proved stays, whatever the thread reads", async () => {
  const fault: Fault = { fault: "shortened", kind: "witness", seq: 9 };
  watch.accuse(tenant, fault);
  expect(watch.isInDoubt()).toBe(true);
  await workers.at(-1)?.terminate();
  const { to = "" } = watch.healthOf(tenant).checked ?? {};
  await vi.waitFor(() => expect(watch.healthOf(tenant).checked?.to).not.toBe(to), waits);
  expect(watch.healthOf(tenant).faults).toEqual([fault]);
});
