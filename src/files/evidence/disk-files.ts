import { randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type EvidenceFiles, type FileKey, pathOf } from "./evidence-files.ts";

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

async function syncFolder(folder: string): Promise<void> {
  // Not every system lets a folder be opened; where it does, the name is on the disk too before we answer.
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, "wx", 0o400);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function put(root: string, key: FileKey, bytes: Uint8Array): Promise<void> {
  const path = join(root, pathOf(key));
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const half = join(folder, `.${randomUUID()}`);
  try {
    await writeWhole(half, bytes);
    // A link appears whole or not at all, and never in the place of what is there.
    await link(half, path);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    await unlink(half).catch(() => undefined);
  }
  await syncFolder(folder);
}

async function get(root: string, key: FileKey): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(join(root, pathOf(key))));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Evidence in a folder of its own: readable by its owner alone, never written over. */
export function diskFiles(root: string): EvidenceFiles {
  return { put: (key, bytes) => put(root, key, bytes), get: (key) => get(root, key) };
}
