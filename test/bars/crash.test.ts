import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readRules } from "../../src/app/rules.ts";
import { type Db } from "../../src/store/connection.ts";
import { openStore } from "../../src/store/store.ts";
import { enter } from "../harness/ledger.ts";
import { runs, tell } from "../harness/runs.ts";
import {
  type Client,
  type Started,
  buildServer,
  enterServer,
  freshFolder,
  killServer,
  ownerOf,
  startServer,
  stopServer,
} from "../harness/server.ts";
import { addProject } from "../harness/towns.ts";

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

async function withOwner<T>(work: (owner: Db) => Promise<T>): Promise<T> {
  const owner = await ownerOf(folder);
  try {
    return await work(owner);
  } finally {
    await owner.destroy();
  }
}

/** A project to state facts of; its number. */
function makeProject(): Promise<number> {
  return withOwner(async (owner) => {
    const ledger = {
      name: "",
      owner,
      app: owner,
      store: openStore(owner),
      rules: await readRules(),
    };
    const day = new Date().toISOString().slice(0, 10);
    const ctx = await enter({ ...ledger, close: async () => undefined }, "office", {
      district: "district",
      day,
    });
    const name = { attribute: "name", kind: "actual", value: "试验项目" } as const;
    return addProject(ctx, ctx.actor.unit, [{ ...name, knownOn: day }]);
  });
}

/** States facts one after the other, several at once, and keeps the keys the server said yes to. */
function writeOn(
  { ask }: Client,
  project: number,
  acked: Set<string>,
): { refused: () => string | undefined; stop: () => Promise<void> } {
  let stopped = false;
  let refused: string | undefined;
  const failed = (text: string): void => {
    refused = text;
  };
  const write = async (): Promise<void> => {
    while (!stopped) {
      const key = randomUUID();
      const fact = {
        key,
        project,
        attribute: "remark",
        kind: "actual",
        period: "2024-02",
        value: key,
      };
      const answer = await ask("/api/districts/district/facts", fact).catch(() => undefined);
      const isDone = answer?.status === 200 && (await answer.json().catch(() => undefined));
      if (isDone) acked.add(key);
      else if (answer && answer.status !== 200) return failed(await answer.text());
      else return;
    }
  };
  const writers = [write(), write(), write()];
  return {
    refused: () => refused,
    stop: async () => {
      stopped = true;
      await Promise.all(writers);
    },
  };
}

async function lostOf(acked: ReadonlySet<string>): Promise<string[]> {
  const kept = await withOwner(async (owner) => {
    const { sql } = await import("kysely");
    const { rows } = await sql<{
      key: string;
    }>`select value #>> '{}' as key from fact where attribute = 'remark'`.execute(owner);
    return new Set(rows.map(({ key }) => key));
  });
  return [...acked].filter((key) => !kept.has(key));
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test("whatever the server said yes to is there after kill -9, and it opens again", async () => {
  const cycles = runs(2, 200);
  const acked = new Set<string>();
  const reopened: number[] = [];
  server = await startServer(program, folder);
  expect(server.said()).toContain("Ctrl-C");
  const project = await makeProject();
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
    expect(await lostOf(acked)).toEqual([]);
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
