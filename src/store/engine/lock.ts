import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { accept, refuse, type Result } from "../../domain/refusal/refusal.ts";
import { isSameProcess, startOf } from "./process.ts";

/** A held writer lock; `release` is safe to call twice. */
export type Lock = {
  readonly stillMine: () => Promise<boolean>;
  readonly release: () => Promise<void>;
};

type Holder = { readonly pid: number; readonly started: string; readonly token: string };

/**
 * Makes this process the one writer of a folder. A lock whose process is gone is taken over.
 * The lock is a file named into place by `link`, so it is never seen half written. When several
 * find a stale lock in the same instant one may lose it again: ask `stillMine` before the first write.
 * Errors: dataInUse (a living process holds it); disk errors throw.
 */
export async function takeLock(folder: string): Promise<Result<Lock>> {
  const path = join(folder, "lock");
  const mine = JSON.stringify({
    pid: process.pid,
    started: await startOf(process.pid),
    token: randomUUID(),
  });
  for (;;) {
    if (await nameInto(path, mine)) return accept(lockOf(path, mine));
    const text = await read(path);
    const holder = text === undefined ? undefined : decode(text);
    if (holder !== undefined && (await isSameProcess(holder.pid, holder.started)))
      return refuse("dataInUse", { pid: holder.pid, folder });
    if (text !== undefined) await setAside(path, text);
  }
}

/** The living process that holds the lock of a folder, or undefined when none does. Errors: none (total). */
export async function findHolder(folder: string): Promise<number | undefined> {
  const text = await read(join(folder, "lock"));
  const holder = text === undefined ? undefined : decode(text);
  if (holder === undefined || !(await isSameProcess(holder.pid, holder.started))) return undefined;
  return holder.pid;
}

function lockOf(path: string, mine: string): Lock {
  const stillMine = async () => (await read(path)) === mine;
  return {
    stillMine,
    release: async () => {
      if (await stillMine()) await rm(path, { force: true });
    },
  };
}

async function nameInto(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, content, { mode: 0o600, flush: true });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Two starters may see the same stale lock: the later one must not carry off the earlier one's new lock. */
async function setAside(path: string, stale: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  const taken = await readFile(aside, "utf8");
  if (taken !== stale) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function decode(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}
