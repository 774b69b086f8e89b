import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";

/** What was read of a file. */
export type Read = { readonly sha256: string; readonly bytes: number };

/** The digest of a file as it lies. Errors: throws what the disk throws. */
export async function digestOf(path: string): Promise<Read> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: hash.digest("hex"), bytes };
}

/** Writes a file for its owner alone and has it on the disk before it answers. Errors: throws what the disk throws. */
export async function writeWhole(
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Read> {
  const hash = createHash("sha256");
  let bytes = 0;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const handle = await open(path, "wx", 0o600);
  try {
    for await (const chunk of chunks) {
      await handle.write(chunk);
      hash.update(chunk);
      bytes += chunk.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest("hex"), bytes };
}

/** Copies a file and answers what was read of it. Errors: throws what the disk throws. */
export function copyFile(from: string, to: string): Promise<Read> {
  return writeWhole(to, createReadStream(from) as AsyncIterable<Buffer>);
}

/** The files below a folder, by their path within it, in order; those still being written begin with a dot. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
}

/** Has the names in a folder on the disk too, where the system lets a folder be opened. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
