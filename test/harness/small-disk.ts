import { execFile } from "node:child_process";
import { mkdtemp, open, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A disk of its own that can be filled to the last byte. */
export type SmallDisk = {
  readonly folder: string;
  /** Fills it until so many bytes are left. */
  readonly fill: (left: number) => Promise<void>;
  readonly empty: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const chunk = Buffer.alloc(1_000_000);

async function freeIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

async function fillTo(folder: string, left: number): Promise<void> {
  const handle = await open(join(folder, "ballast"), "a");
  try {
    for (let free = await freeIn(folder); free > left; free = await freeIn(folder))
      await handle.write(chunk, 0, Math.min(chunk.length, free - left));
  } catch (error) {
    // Somebody else took the last of it.
    if ((error as { code?: string }).code !== "ENOSPC") throw error;
  } finally {
    await handle.close();
  }
}

/** Makes such a disk in memory; undefined where this account may mount none. */
export async function openSmallDisk(megabytes: number): Promise<SmallDisk | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "guatu-disk-"));
  const options = `size=${megabytes}m,mode=0755`;
  try {
    await run("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]);
  } catch {
    await rm(folder, { recursive: true });
    return undefined;
  }
  return {
    folder,
    fill: (left) => fillTo(folder, left),
    empty: () => rm(join(folder, "ballast"), { force: true }),
    close: async () => {
      await run("umount", ["-l", folder]);
      await rm(folder, { recursive: true });
    },
  };
}
