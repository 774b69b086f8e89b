import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runs, tell } from "../harness/runs.ts";
import {
  type Started,
  buildServer,
  enterServer,
  freshFolder,
  killServer,
  startServer,
  stopServer,
} from "../harness/server.ts";
import { lostOf, makeProject, writeOn } from "../harness/writing.ts";

let program: string;
let remove: () => Promise<void>;
let folder: string;
let server: Started | undefined;

beforeAll(async () => {
  ({ program, remove } = await buildServer());
  folder = await freshFolder("crash");
});
afterAll(async () => {
  if (server) await killServer(server);
  await remove();
  await rm(folder, { recursive: true, force: true });
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test("whatever the server said yes to is there after kill -9, and it opens again", async () => {
  const cycles = runs(2, 200);
  const acked = new Set<string>();
  const reopened: number[] = [];
  server = await startServer(program, folder);
  expect(server.said()).toContain("Ctrl-C");
  const project = await makeProject(folder);
  const client = await enterServer(server, folder);
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const before = acked.size;
    const writing = writeOn(client.at(server), project, acked);
    while (acked.size < before + 5 && !writing.refused()) await pause(10);
    expect(writing.refused()).toBeUndefined();
    await pause(Math.random() * 200);
    await killServer(server);
    await writing.stop();
    const begun = performance.now();
    server = await startServer(program, folder);
    reopened.push(performance.now() - begun);
    expect(server.said()).toContain("Ctrl-C");
    expect(await lostOf(folder, acked)).toEqual([]);
  }
  await stopServer(server);
  const slow = reopened.toSorted((a, b) => a - b)[Math.floor(reopened.length * 0.95)] ?? 0;
  tell("bar 1", { kills: cycles, acked: acked.size, lost: 0, reopenP95ms: Math.round(slow) });
}, 1_800_000);

test("a second server on the same data is refused, and the lock of a killed one is taken over", async () => {
  const rounds = runs(1, 100);
  server = await startServer(program, folder);
  const refused: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    const second = await startServer(program, folder);
    expect(await second.ended).toBe(5);
    refused.push(performance.now() - begun);
    expect(second.said()).toContain(String(server.child.pid));
    await killServer(server);
    server = await startServer(program, folder);
    expect(server.said()).toContain("Ctrl-C");
  }
  await stopServer(server);
  tell("bar 16", {
    secondRefused: rounds,
    takenOver: rounds,
    slowestRefusalMs: Math.round(Math.max(...refused)),
  });
}, 1_800_000);
