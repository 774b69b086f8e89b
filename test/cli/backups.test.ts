import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Output } from "../../src/contract/endpoint.ts";
import type { showLog } from "../../src/contract/log.ts";
import type { health } from "../../src/contract/session.ts";
import { guatuIn } from "../harness/command.ts";
import {
  type Client,
  type Started,
  buildServer,
  enterServer,
  freshFolder,
  startServer,
  stopServer,
} from "../harness/server.ts";
import { lostOf, makeProject, stateOne, writeOn } from "../harness/writing.ts";

type Log = Output<typeof showLog>;
type Front = Output<typeof health>;

let program: string;
let remove: () => Promise<void>;
let folder: string;
let place: string;
let outside: string;
let server: Started;
let client: Client;
let project: number;
const acked = new Set<string>();

beforeAll(async () => {
  ({ program, remove } = await buildServer());
  folder = await freshFolder("backed-up");
  place = await freshFolder("restored");
  outside = await mkdtemp(join(tmpdir(), "guatu-outside-"));
  server = await startServer(program, folder);
  project = await makeProject(folder);
  client = await enterServer(server, folder);
}, 120_000);
afterAll(async () => {
  await stopServer(server);
  await remove();
  for (const each of [folder, place, outside]) await rm(each, { recursive: true, force: true });
});

const env = (at: string): Record<string, string> => ({
  GUATU_DATA: at,
  GUATU_KEYS_PASSPHRASE: "correct horse battery",
  LANG: "zh_CN.UTF-8",
});

async function told(at: string, ...argv: string[]): Promise<Record<string, unknown>> {
  const said = await guatuIn(env(at), [...argv, "--json"]);
  // What it is busy with it tells beside its answer.
  expect([argv[0], said.exit, said.exit === 0 ? "" : said.err]).toEqual([argv[0], 0, ""]);
  return JSON.parse(said.out) as Record<string, unknown>;
}

async function ask<T>(at: Client, path: string): Promise<T> {
  const answer = await at.ask(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.json()) as T;
}

const logOf = (at: Client): Promise<Log> => ask(at, "/api/districts/district/log");

/** Waits until everything recorded is sealed and has been read against the log. */
async function untilChecked(at: Client): Promise<Log> {
  for (;;) {
    const log = await logOf(at);
    if (log.checked !== null && log.waiting === 0 && log.checked.size > 0) return log;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

test("backed up while people write and restored elsewhere, a server starts on it and its front page says that all is well", async () => {
  const before = await untilChecked(client);
  const writing = writeOn(client, project, acked);
  while (acked.size < 5 && !writing.refused())
    await new Promise((resolve) => setTimeout(resolve, 10));
  const promised = new Set(acked);
  const keys = join(outside, "keys.enc");
  const made = await told(folder, "backup", outside, "--keys", keys);
  await writing.stop();
  expect(writing.refused()).toBeUndefined();
  await stopServer(server);

  const [name = ""] = (await readdir(outside)).filter((each) => each.startsWith("guatu-"));
  expect(made["folder"]).toBe(join(outside, name));
  const target = join(place, "data");
  const restored = await told(target, "restore", join(outside, name), "--keys", keys);
  expect(restored).toMatchObject({ rehearsed: false, signing: "same" });

  server = await startServer(program, target);
  expect(server.said()).toContain("Ctrl-C");
  expect(await lostOf(target, promised)).toEqual([]);
  // Whoever was signed in when it was made is still known.
  const at = client.at(server);
  const log = await untilChecked(at);
  expect(log).toMatchObject({
    origin: before.origin,
    keys: before.keys,
    faults: [],
    inDoubt: false,
  });
  expect(log.size).toBeGreaterThan(before.size);
  expect(log.recoveries).toMatchObject([{ reason: null }]);
  const front = await ask<Front>(at, "/api/health");
  expect(front).toMatchObject({ fsync: "on", isFull: false, seal: { inDoubt: false } });
  expect(front.seal?.checkedAt).not.toBeNull();
  // It goes on: what is stated here is recorded and sealed like anything before.
  const key = randomUUID();
  expect((await stateOne(at, project, key)).status).toBe(200);
  expect(await lostOf(target, new Set([...promised, key]))).toEqual([]);
  expect((await untilChecked(at)).faults).toEqual([]);
}, 300_000);

test("restored over what is there already it refuses, and the backup is rehearsed without touching anything", async () => {
  const [name = ""] = (await readdir(outside)).filter((each) => each.startsWith("guatu-"));
  const over = await guatuIn(env(join(place, "data")), ["restore", join(outside, name)]);
  expect(over.exit).not.toBe(0);
  expect(over.err).not.toBe("");
  const beside = join(place, "rehearsed");
  expect(await told(beside, "restore", join(outside, name), "--dry-run")).toMatchObject({
    rehearsed: true,
  });
  expect(await readdir(place)).toEqual(["data"]);
}, 300_000);
