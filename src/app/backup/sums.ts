import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import { type Read, digestOf, listFiles, writeWhole } from "./copying.ts";
import { parts } from "./manifest.ts";

/** What a backup holds: the digest of every file by its path. */
export type Sums = Map<string, Read>;

/** Writes the list of digests as `sha256sum -c` reads it. Errors: throws what the disk throws. */
export async function writeSums(folder: string, sums: Sums): Promise<void> {
  const lines = [...sums].map(([path, { sha256 }]) => `${sha256}  ${path}\n`);
  await writeWhole(join(folder, parts.sums), [new TextEncoder().encode(lines.join(""))]);
}

function readSums(text: string): Map<string, string> | undefined {
  const lines = text.split("\n").filter((line) => line !== "");
  const pairs = lines.map((line) => /^([0-9a-f]{64}) {2}(.+)$/u.exec(line));
  if (pairs.length === 0 || pairs.some((pair) => pair === null)) return undefined;
  return new Map(pairs.map((pair) => [pair?.[2] ?? "", pair?.[1] ?? ""]));
}

/**
 * Reads every file of a backup and holds it against the list; also what the list does not name, or names in vain.
 * Answers the bytes read. Refuses `notABackup`, `backupBroken` naming the first file.
 */
export async function checkSums(folder: string): Promise<Result<{ readonly bytes: number }>> {
  const text = await readFile(join(folder, parts.sums), "utf8").catch(() => "");
  const sums = readSums(text);
  if (!sums) return refuse("notABackup", { folder });
  const found = (await listFiles(folder)).filter((path) => path !== parts.sums);
  const stray = found.find((path) => !sums.has(path));
  if (stray !== undefined) return refuse("backupBroken", { file: stray });
  let bytes = 0;
  for (const [path, sha256] of sums) {
    const read = await digestOf(join(folder, path)).catch(() => undefined);
    if (read?.sha256 !== sha256) return refuse("backupBroken", { file: path });
    bytes += read.bytes;
  }
  return accept({ bytes });
}
