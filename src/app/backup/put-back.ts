import { join } from "node:path";
import type { Bilingual } from "../../domain/language.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import { openDb } from "../../store/connection.ts";
import { clearSchema, findTool, isFree, loadDump, readPlace } from "../../store/dump.ts";
import { restoreCluster } from "../../store/engine/restore-cluster.ts";
import { type Ledger, openLedger } from "../open-ledger.ts";
import { copyFile, listFiles } from "./copying.ts";
import { type Manifest, parts } from "./manifest.ts";

type Env = Readonly<Record<string, string | undefined>>;
type Say = (progress: Bilingual) => void;

/** A backup to be put back: where it lies, what it says, and where the database goes. */
export type BackAsked = {
  readonly from: string;
  readonly manifest: Manifest;
  readonly folder: string;
  readonly url: string | undefined;
  readonly env: Env;
  readonly say: Say;
};

async function putDump(asked: BackAsked, url: string): Promise<Result<void>> {
  const { from, manifest, env } = asked;
  const db = openDb({ connectionString: url, max: 2 });
  try {
    const { name, user } = await readPlace(db);
    if (name !== manifest.name || user !== manifest.user)
      return refuse("backupOtherName", { name: manifest.name, user: manifest.user });
    if (!(await isFree(db))) return refuse("placeNotEmpty", { place: `DATABASE_URL (${name})` });
    const program = await findTool(db, "pg_restore", env);
    if (!program.ok) return program;
    await loadDump(db, program.value, { url, file: join(from, parts.dump) });
    return accept(undefined);
  } finally {
    await db.destroy();
  }
}

/** Takes away the database a failed restore has filled; a folder is thrown away by who made it. */
export async function takeBack({ url }: Pick<BackAsked, "url">): Promise<void> {
  if (url === undefined) return;
  const db = openDb({ connectionString: url, max: 1 });
  await clearSchema(db).finally(() => db.destroy());
}

/** Puts the database of a backup in place, brings it to this program's schema and opens it. Refuses what the engine refuses. */
export async function putDatabase(asked: BackAsked): Promise<Result<Ledger>> {
  const { from, folder, url, say } = asked;
  const done =
    url === undefined
      ? await restoreCluster(folder, join(from, parts.database), say)
      : await putDump(asked, url);
  if (!done.ok) return done;
  try {
    return await openLedger({ folder, databaseUrl: url }, say, false);
  } catch (error) {
    await takeBack(asked);
    throw error;
  }
}

/** Copies the evidence of a backup into a data folder, each file for its owner alone. Errors: throws what the disk throws. */
export async function putEvidence(from: string, folder: string): Promise<number> {
  const files = await listFiles(join(from, parts.evidence));
  for (const path of files)
    await copyFile(join(from, parts.evidence, path), join(folder, parts.evidence, path));
  return files.length;
}
