import { basename, join } from "node:path";
import type { Db } from "../../store/connection.ts";
import { listDigests } from "../../store/queries/evidence-digests.ts";
import { copyFile, listFiles } from "./copying.ts";
import { type Manifest, parts } from "./manifest.ts";
import type { Sums } from "./sums.ts";

const batchRows = 1000;

/** Originals the ledger names of which no file was found. */
async function missingFrom(db: Db, originals: ReadonlySet<string>): Promise<string[]> {
  const missing: string[] = [];
  for (let above = 0; ;) {
    const rows = await listDigests(db, above, batchRows);
    missing.push(...rows.map(({ sha256 }) => sha256).filter((each) => !originals.has(each)));
    above = rows.at(-1)?.seq ?? above;
    if (rows.length < batchRows) return missing;
  }
}

/**
 * Copies the evidence of a data folder after its database was read: a file too many does no harm. Answers how many, and
 * the originals that are gone or are not what their name says; those are copied all the same.
 */
export async function copyEvidence(
  { db, folder }: { readonly db: Db; readonly folder: string },
  to: string,
  sums: Sums,
): Promise<Manifest["evidence"]> {
  const originals = new Set<string>();
  const spoiled: string[] = [];
  let [files, bytes] = [0, 0];
  const from = join(folder, parts.evidence);
  for (const path of await listFiles(from)) {
    const read = await copyFile(join(from, path), join(to, parts.evidence, path));
    sums.set(`${parts.evidence}/${path}`, read);
    files += 1;
    bytes += read.bytes;
    if (!path.startsWith("original/")) continue;
    originals.add(basename(path));
    if (read.sha256 !== basename(path)) spoiled.push(basename(path));
  }
  spoiled.push(...(await missingFrom(db, originals)));
  return { place: "folder", files, bytes, spoiled: [...new Set(spoiled)] };
}
