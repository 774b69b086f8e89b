import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runs, tell } from "../harness/runs.ts";
import {
  type Client,
  type Started,
  buildServer,
  enterServer,
  freshFolder,
  killServer,
  startServer,
  stopServer,
} from "../harness/server.ts";
import { openDice } from "../harness/sim/dice.ts";
import { type SmallDisk, openSmallDisk } from "../harness/small-disk.ts";
import { lostOf, makeProject, stateOne, writeOn } from "../harness/writing.ts";

const million = 1_000_000;
const limit = 60;
/** Who asks is written down before anybody is answered: so little must be left, or reading ends too. */
const few = 5;
let program: string;
let remove: () => Promise<void>;
let disk: SmallDisk | undefined;
let folder: string;
let project: number;
let client: Client;
const acked = new Set<string>();

beforeAll(async () => {
  ({ program, remove } = await buildServer());
  disk = await openSmallDisk(400);
  folder = disk ? join(disk.folder, "data") : await freshFolder("full");
  const server = await begin();
  project = await makeProject(folder);
  client = await enterServer(server, folder);
  await stopServer(server);
}, 120_000);
afterAll(async () => {
  await disk?.close();
  if (!disk) await rm(folder, { recursive: true });
  await remove();
});

async function begin(least: number = disk ? limit : 0): Promise<Started> {
  const server = await startServer(program, folder, { GUATU_DISK_MIN_MB: String(least) });
  expect(server.said()).toContain("Ctrl-C");
  return server;
}

const reads = async (at: Client): Promise<number> =>
  (await at.ask("/api/districts/district/projects")).status;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks to write until the answer is no; how long that took. */
async function untilFull(at: Client): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const key = randomUUID();
    const answer = await stateOne(at, project, key);
    if (answer.status === 507) return performance.now() - begun;
    expect(answer.status).toBe(200);
    acked.add(key);
  }
}

/** No room: nothing is said yes to, everything can be read. */
async function holdsShut(at: Client): Promise<void> {
  const statuses = [];
  for (let tries = 0; tries < 12; tries += 1) {
    statuses.push((await stateOne(at, project, randomUUID())).status);
    expect(await reads(at)).toBe(200);
    await pause(100);
  }
  expect(new Set(statuses)).toEqual(new Set([507]));
}

/** With room again it opens by itself. */
async function opensAgain(at: Client): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const key = randomUUID();
    if ((await stateOne(at, project, key)).status === 200) return void acked.add(key);
    await pause(50);
  }
  throw new Error("it does not open again");
}

/** Nothing at all is left: nothing is said yes to, neither by who runs nor by who is started then, if it starts. */
async function fillWholly(own: SmallDisk, server: Started): Promise<void> {
  await own.fill(0);
  expect((await stateOne(client.at(server), project, randomUUID())).status).not.toBe(200);
  await killServer(server);
  await own.fill(0);
  const next = await startServer(program, folder, { GUATU_DISK_MIN_MB: String(limit) });
  if (next.child.exitCode === null)
    expect((await stateOne(client.at(next), project, randomUUID())).status).not.toBe(200);
  await killServer(next);
}

/** The disk fills while people work; then perhaps wholly, and the server dies; then there is room again. */
async function fillUp(own: SmallDisk, left: number, dies: boolean): Promise<number> {
  let server = await begin();
  const at = client.at(server);
  const writing = writeOn(at, project, acked);
  await pause(100);
  await own.fill(left);
  const took = await untilFull(at);
  await writing.stop();
  expect(writing.refused() ?? "diskFull").toContain("diskFull");
  await holdsShut(at);
  if (dies) {
    await fillWholly(own, server);
    await own.empty();
    server = await begin();
  } else await own.empty();
  await opensAgain(client.at(server));
  expect(await lostOf(folder, acked)).toEqual([]);
  await stopServer(server);
  return took;
}

/** Where no disk can be made: one that counts as full, and one that does not, over the same data. */
async function countAsFull(): Promise<number> {
  const roomy = await begin(0);
  await opensAgain(client.at(roomy));
  await stopServer(roomy);
  const full = await begin(100_000_000);
  const took = await untilFull(client.at(full));
  await holdsShut(client.at(full));
  await killServer(full);
  const again = await begin(0);
  await opensAgain(client.at(again));
  expect(await lostOf(folder, acked)).toEqual([]);
  await stopServer(again);
  return took;
}

test("a disk that is full stops writing, is read on, and with room again nothing is missing", async () => {
  const dice = openDice(Number(process.env["GUATU_SEED"] ?? 1));
  if (!disk) {
    const took = await countAsFull();
    const without = "none can be mounted here; counted as full";
    tell("bar 15, disk", { disk: without, lost: 0, secondsToStop: (took / 1000).toFixed(2) });
    return;
  }
  const rounds = runs(2, 100);
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    took.push(await fillUp(disk, (few + dice.below(limit - 2 * few)) * million, round % 2 === 0));
  const slowest = Math.max(...took);
  const figures = { rounds, acked: acked.size, afterTheFirstNo: 0, lost: 0 };
  tell("bar 15, disk", { ...figures, slowestSecondsToStop: (slowest / 1000).toFixed(2) });
}, 3_600_000);
