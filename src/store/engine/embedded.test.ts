import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { build } from "vite";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { attachEmbedded, type Engine, type OwnerConnection, startEmbedded } from "./embedded.ts";
import { findPostmaster } from "./postmaster.ts";
import { waitFor } from "./process.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const bundle = join(here, "../../../.cache", `engine-child-${process.pid}`);
const scratch = mkdtempSync(join(tmpdir(), "guatu-engine-"));
const shared = join(scratch, "shared");
let folder = shared;

beforeAll(async () => {
  // As root the database runs under another account, which must be able to enter.
  chmodSync(scratch, 0o755);
  await build({
    configFile: false,
    logLevel: "silent",
    build: {
      ssr: join(here, "embedded.child.ts"),
      outDir: bundle,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "child.mjs" } },
    },
  });
});

beforeEach(() => {
  folder = shared;
});

afterAll(async () => {
  await rm(bundle, { recursive: true, force: true });
  await rm(scratch, { recursive: true, force: true });
}, 60_000);

async function started(): Promise<Engine> {
  const engine = await startEmbedded(folder, () => undefined);
  if (!engine.ok) throw new Error(JSON.stringify(engine.refusal));
  return engine.value;
}

async function ask(owner: OwnerConnection, sql: string): Promise<unknown> {
  const client = new pg.Client(owner);
  client.on("error", () => undefined);
  await client.connect();
  try {
    const answer = await client.query<Record<string, unknown>>(sql);
    return Object.values(answer.rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

type Writer = { readonly child: ChildProcess; readonly acknowledged: () => number };

function startWriter(): Writer {
  const child = spawn(process.execPath, [join(bundle, "child.mjs"), folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  return { child, acknowledged: () => Number(printed.split("\n").at(-2) ?? 0) };
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
}

function dataOf(): string {
  return join(folder, "database", "server", "data");
}

function watcherOf(postmaster: number): number {
  const watching = (pid: string) => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
      return words.includes("guatu-watch") && words.includes(String(postmaster));
    } catch {
      return false;
    }
  };
  return Number(readdirSync("/proc").find((name) => /^\d+$/u.test(name) && watching(name)));
}

test("a new database is durable, checks its pages, and sorts the same on every machine", async () => {
  const { owner, stop } = await started();
  const settings = `select string_agg(name || '=' || setting, ' ' order by name) from pg_settings
    where name in ('data_checksums', 'fsync', 'full_page_writes', 'server_encoding', 'synchronous_commit')`;
  expect(await ask(owner, settings)).toBe(
    "data_checksums=on fsync=on full_page_writes=on server_encoding=UTF8 synchronous_commit=on",
  );
  const locale =
    "select datlocprovider::text || datlocale from pg_database where datname = 'guatu'";
  expect(await ask(owner, locale)).toBe("bC.UTF-8");
  await stop();
});

test("nobody enters the database without the secret", async () => {
  const { owner, stop } = await started();
  await expect(ask({ ...owner, password: "guess" }, "select 1")).rejects.toThrow(/authentication/u);
  await stop();
});

test("a second writer of the same data is refused and told which process holds it", async () => {
  const { stop } = await started();
  const second = await startEmbedded(folder, () => undefined);
  expect(second).toMatchObject({
    ok: false,
    refusal: { code: "dataInUse", params: { pid: process.pid } },
  });
  await stop();
});

test("another process attaches to a running database and to none once it has stopped", async () => {
  expect(await attachEmbedded(join(scratch, "never-used"))).toBeUndefined();
  const { owner, stop } = await started();
  expect(await attachEmbedded(folder)).toEqual(owner);
  await stop();
  expect(await attachEmbedded(folder)).toBeUndefined();
});

test("records are there after a stop and a start", async () => {
  const first = await started();
  await ask(first.owner, "create table kept as select 42 as n");
  await first.stop();
  const again = await started();
  expect(await ask(again.owner, "select n from kept")).toBe(42);
  await again.stop();
});

test("a path too long for a socket still starts", async () => {
  folder = join(scratch, "深".repeat(40));
  const { owner, stop } = await started();
  expect(await ask(owner, "select 1")).toBe(1);
  await stop();
});

test("every acknowledged row survives kill -9", async () => {
  const figures: string[] = [];
  for (let cycle = 0; cycle < 3; cycle++) {
    const { child, acknowledged } = startWriter();
    const before = acknowledged();
    await waitFor(() => acknowledged() > before + 200, 20_000);
    await kill(child);
    const begun = performance.now();
    const { owner, stop } = await started();
    const restartMs = Math.round(performance.now() - begun);
    const kept = Number(await ask(owner, "select count(*) from ack"));
    figures.push(`${acknowledged()} acknowledged, ${kept} kept, restart ${restartMs} ms`);
    expect(kept).toBeGreaterThanOrEqual(acknowledged());
    expect(acknowledged()).toBeGreaterThan(200);
    await stop();
  }
  console.info(`kill -9: ${figures.join("; ")}`);
});

test("a kill during the very first start leaves nothing that breaks the next", async () => {
  for (const delayMs of [90, 180, 270]) {
    folder = join(scratch, `killed-at-${delayMs}`);
    const { child } = startWriter();
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    await kill(child);
    const { owner, stop } = await started();
    expect(await ask(owner, "select 1")).toBe(1);
    await stop();
  }
});

test("the database stops by itself when its process is killed", async () => {
  const { child, acknowledged } = startWriter();
  await waitFor(() => acknowledged() > 0, 20_000);
  const running = await findPostmaster(dataOf());
  expect(running?.ready).toBe(true);
  await kill(child);
  expect(await waitFor(async () => !(await findPostmaster(dataOf())), 20_000)).toBe(true);
});

test("a database that outlives its process and watcher is taken over with its rows", async () => {
  const { child, acknowledged } = startWriter();
  await waitFor(() => acknowledged() > 0, 20_000);
  const orphan = await findPostmaster(dataOf());
  process.kill(watcherOf(orphan?.pid ?? 0), "SIGKILL");
  await kill(child);
  expect(await findPostmaster(dataOf())).toEqual(orphan);
  const { owner, recovered, stop } = await started();
  expect(recovered).toBe(true);
  expect(Number(await ask(owner, "select count(*) from ack"))).toBeGreaterThanOrEqual(
    acknowledged(),
  );
  await stop();
});
