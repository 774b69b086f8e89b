import { chmod, mkdir, mkdtemp, readFile, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import { syncFolder } from "./copying.ts";

/** A folder that is being filled and takes its place once it is whole; until then no start finds it. */
export type Place = {
  readonly folder: string;
  readonly settle: () => Promise<void>;
  readonly discard: () => Promise<void>;
};

async function isEmpty(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return names.length === 0;
}

/** Takes away a draft, also what of its database lies elsewhere. */
async function discard(folder: string): Promise<void> {
  const home = await readFile(join(folder, "database-home"), "utf8").catch(() => ".");
  if (home.startsWith("/var/lib/guatu/")) await rm(home, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

/** A draft beside a data folder that is free. Refuses `placeNotEmpty`; what the disk does throws. */
export async function placeBeside(folder: string): Promise<Result<Place>> {
  if (!(await isEmpty(folder))) return refuse("placeNotEmpty", { place: folder });
  const draft = `${folder}.restoring`;
  await discard(draft);
  await mkdir(draft, { recursive: true });
  const settle = async (): Promise<void> => {
    await syncFolder(draft);
    await rename(draft, folder);
    await syncFolder(dirname(folder));
  };
  return accept({ folder: draft, settle, discard: () => discard(draft) });
}

/** A folder for a rehearsal, which is thrown away whatever comes of it. */
export async function placeForRehearsal(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), "guatu-rehearsal-"));
  // The database's own account must be able to enter where that is not ours.
  await chmod(folder, 0o755);
  return { folder, settle: async () => undefined, discard: () => discard(folder) };
}
