import { chmod, link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What a file beside the data says, undefined where there is none. Errors: throws where it is there and unreadable. */
export async function readKeyFile(folder: string, name: string): Promise<string | undefined> {
  return readFile(join(folder, "keys", name), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}

/** Reads a file of `keys/` in the data folder, or makes it at the first start, readable by its owner only. */
export async function keyFile(folder: string, name: string, make: () => string): Promise<string> {
  const kept = await readKeyFile(folder, name);
  if (kept !== undefined) return kept;
  const place = join(folder, "keys");
  // The folder itself stays open to the database's own account.
  await mkdir(folder, { recursive: true });
  await mkdir(place, { recursive: true, mode: 0o700 });
  await chmod(place, 0o700);
  const made = make();
  // There whole or not at all: half a key would sign nothing for ever.
  const draft = join(place, `${name}.${process.pid}.new`);
  await writeFile(draft, made, { mode: 0o600, flush: true });
  await link(draft, join(place, name));
  await rm(draft);
  return made;
}
