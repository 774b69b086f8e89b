import { createHash } from "node:crypto";
import { open, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readCheckpoint } from "../domain/seal/checkpoint.ts";
import { readNote } from "../domain/seal/note.ts";
import type { Known } from "../domain/seal/witness.ts";
import { sha256 } from "./keys.ts";

/** How a log is named in an address. Source: C2SP tlog-witness, “monitor retrieval”. */
export function originHash(origin: string): string {
  return createHash("sha256").update(origin).digest("hex");
}

function fileOf(folder: string, origin: string): string {
  return join(folder, `${originHash(origin)}.txt`);
}

/** The last note cosigned for a log by its name's hash, undefined while there is none. Errors: throws when it is unreadable. */
export async function findNote(folder: string, hash: string): Promise<string | undefined> {
  return readFile(join(folder, `${hash}.txt`), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}

/** What is known of a log. A damaged memory throws: to guess would be to sign two histories. */
export async function findKnown(folder: string, origin: string): Promise<Known> {
  const text = await findNote(folder, originHash(origin));
  if (text === undefined) return { size: 0, root: sha256(new Uint8Array()) };
  const checkpoint = readCheckpoint(readNote(text)?.text ?? "");
  if (!checkpoint) throw new Error(`damaged: ${fileOf(folder, origin)}`);
  return checkpoint;
}

/** Keeps a note and waits for the disk: what was signed is remembered before it is answered. */
export async function keepNote(folder: string, origin: string, note: string): Promise<void> {
  const file = fileOf(folder, origin);
  const fresh = await open(`${file}.new`, "w", 0o600);
  await fresh.writeFile(note);
  await fresh.sync();
  await fresh.close();
  await rename(`${file}.new`, file);
  const place = await open(dirname(file));
  await place.sync();
  await place.close();
}
