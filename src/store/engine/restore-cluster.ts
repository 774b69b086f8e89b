import { createReadStream } from "node:fs";
import { chmod, chown, copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import { findAccount, needsAccount } from "./account.ts";
import { makeHome } from "./home.ts";
import type { Say } from "./progress.ts";
import { type Unpacked, untar } from "./untar.ts";

/** The parts of a base backup as they lie in a folder. */
export const clusterParts = {
  archive: "base.tar",
  manifest: "backup_manifest",
  secret: "secret",
} as const;

type Manifest = {
  readonly Files: readonly { readonly Path: string; readonly Checksum?: string }[];
};

/** The first file that is not as the database's own manifest says; the log's are checked by the database itself. */
function wrongFile({ Files }: Manifest, unpacked: Unpacked): string | undefined {
  return Files.find(
    ({ Path, Checksum }) => Checksum !== undefined && unpacked.get(Path) !== Checksum,
  )?.Path;
}

/**
 * Puts a base backup in place as the cluster of a data folder that has none, held file by file against the database's own
 * manifest. Refuses `noAccount`, `backupBroken`; what the disk does throws.
 */
export async function restoreCluster(
  folder: string,
  from: string,
  say: Say,
): Promise<Result<{ readonly home: string }>> {
  const account = needsAccount() ? await findAccount() : undefined;
  if (needsAccount() && account === undefined) return refuse("noAccount");
  const home = await makeHome(folder, account, say);
  await mkdir(home.data, { mode: 0o700 });
  await chmod(home.data, 0o700);
  if (account) await chown(home.data, account.uid, account.gid);
  const archive = createReadStream(join(from, clusterParts.archive));
  const unpacked = await untar(archive, { folder: home.data, account });
  const text = await readFile(join(from, clusterParts.manifest), "utf8");
  const wrong = wrongFile(JSON.parse(text) as Manifest, unpacked);
  if (wrong !== undefined)
    return refuse("backupBroken", { file: `${clusterParts.archive}: ${wrong}` });
  await copyFile(join(from, clusterParts.secret), home.secret);
  await chmod(home.secret, 0o600);
  return accept({ home: home.home });
}
