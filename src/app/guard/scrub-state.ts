import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";

const whole = z.int().check(z.minimum(0));
const pass = z.object({ from: z.string(), to: z.string(), files: whole, bytes: whole });
const spoiled = z.object({
  tenant: z.string(),
  evidence: whole,
  fault: z.enum(["missing", "altered", "copyMissing"]),
});

const stateSchema = z.object({
  /** The reading under way: since when, behind which number, how much so far, what was found. */
  now: z.object({
    from: z.string(),
    above: whole,
    files: whole,
    bytes: whole,
    spoiled: z.array(spoiled),
  }),
  /** The last whole reading, and what was wrong in it. */
  done: z.nullable(pass),
  spoiled: z.array(spoiled),
  /** The last reading of the database's pages; null where they are not ours to read. */
  pages: z.nullable(z.object({ at: z.string(), bytes: whole })),
});

/** How far the reading of files has come; kept beside the data, so that a restart goes on where it was. */
export type ScrubState = z.output<typeof stateSchema>;

const file = "scrub.json";

/** A reading that begins. Errors: none (total). */
export function beginning(at: string): ScrubState["now"] {
  return { from: at, above: 0, files: 0, bytes: 0, spoiled: [] };
}

/** What was kept of the last run; from the beginning where nothing readable is there. Errors: none (total). */
export async function readState(folder: string, at: string): Promise<ScrubState> {
  const fresh = { now: beginning(at), done: null, spoiled: [], pages: null };
  try {
    const text = await readFile(join(folder, file), "utf8");
    const read = z.safeParse(stateSchema, JSON.parse(text));
    return read.success ? read.data : fresh;
  } catch {
    return fresh;
  }
}

/** Keeps how far it has come, whole or not at all. Errors: throws what the disk throws. */
export async function keepState(folder: string, state: ScrubState): Promise<void> {
  const half = join(folder, `.${file}`);
  await writeFile(half, JSON.stringify(state), { mode: 0o600 });
  await rename(half, join(folder, file));
}
