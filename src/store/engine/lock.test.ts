import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findHolder, takeLock } from "./lock.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guatu-lock-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function leave(pid: number, started: string): void {
  writeFileSync(join(folder, "lock"), JSON.stringify({ pid, started, token: "stale" }));
}

test("one of many that start at once gets the lock, and only that one", async () => {
  const tries = await Promise.all(Array.from({ length: 20 }, () => takeLock(folder)));
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
});

test("one of many that find a stale lock gets it, and only that one", async () => {
  for (let round = 0; round < 20; round++) {
    leave(4_194_305, "boot:1");
    const tries = await Promise.all(Array.from({ length: 8 }, () => takeLock(folder)));
    const locks = tries.flatMap((one) => (one.ok ? [one.value] : []));
    const mine = await Promise.all(locks.map((lock) => lock.stillMine()));
    expect(mine.filter(Boolean)).toHaveLength(1);
    await Promise.all(locks.map((lock) => lock.release()));
  }
});

test("a lock whose number now belongs to a later process is stale", async () => {
  leave(process.pid, "another boot:1");
  expect(await findHolder(folder)).toBeUndefined();
  expect((await takeLock(folder)).ok).toBe(true);
});

test("a lock that was never written whole is stale", async () => {
  writeFileSync(join(folder, "lock"), "");
  expect((await takeLock(folder)).ok).toBe(true);
});

test("a held lock names its process and goes with its release, leaving nothing", async () => {
  const lock = await takeLock(folder);
  expect(await findHolder(folder)).toBe(process.pid);
  if (lock.ok) await lock.value.release();
  expect(readdirSync(folder)).toEqual([]);
});
