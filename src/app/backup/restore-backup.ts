import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import { knownMigrations } from "../../store/migrate.ts";
import { readSettings } from "../settings.ts";
import { copyFile } from "./copying.ts";
import type { Held } from "./hold-restored.ts";
import { type Manifest, parts, readManifest } from "./manifest.ts";
import { type Place, placeBeside, placeForRehearsal } from "./place.ts";
import { putEvidence } from "./put-back.ts";
import { type Signing, openKeys, restoreKeys } from "./restore-keys.ts";
import { type Ready, type RestoreAsked, restoreLedger } from "./restore-ledger.ts";
import { checkSums } from "./sums.ts";

/** What a restore came to; times in seconds. */
export type Restored = {
  readonly manifest: Manifest;
  readonly districts: readonly Held[];
  readonly migrated: readonly string[];
  readonly signing: Signing;
  readonly evidence: number;
  readonly seconds: {
    readonly read: number;
    readonly put: number;
    readonly check: number;
    readonly all: number;
  };
};

function timer(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = (now - last) / 1000;
    last = now;
    return seconds;
  };
}

/** Whether a backup can be restored here at all, before anything is touched. */
async function mayRestore(
  { env, from, rehearse }: RestoreAsked,
  manifest: Manifest,
): Promise<Result<readonly string[]>> {
  const known = await knownMigrations();
  const newer = manifest.migrations.find((name) => !known.includes(name));
  if (newer !== undefined) return refuse("backupNewer", { migration: newer });
  const { databaseUrl } = readSettings(env);
  const isDump = existsSync(join(from, parts.dump));
  if (isDump && (databaseUrl === undefined || rehearse))
    return refuse("backupElsewhere", {
      kind: "自备的 PostgreSQL",
      kindEn: "a PostgreSQL of one's own",
      place: rehearse ? "演练用的临时位置" : "自带的数据库",
      placeEn: rehearse ? "a rehearsal's own place" : "the database that comes along",
      action: "新建一个同名的空数据库（演练时在另一台服务器上）并设置",
      actionEn:
        "Make an empty database of the same name (on another server for a rehearsal) and set",
    });
  if (!isDump && databaseUrl !== undefined && !rehearse)
    return refuse("backupElsewhere", {
      kind: "自带的数据库",
      kindEn: "the database that comes along",
      place: "自备的 PostgreSQL",
      placeEn: "a PostgreSQL of one's own",
      action: "不要设置",
      actionEn: "Unset",
    });
  return accept(known.filter((name) => !manifest.migrations.includes(name)));
}

async function fill(asked: RestoreAsked, place: Place, ready: Ready): Promise<Result<Restored>> {
  const lap = timer();
  const { from, say, rehearse } = asked;
  const { manifest, migrated } = ready;
  const keys = await openKeys(asked.keys, asked.env);
  if (!keys.ok) return keys;
  say({ zh: "正在核对备份的每个文件…", en: "Reading every file of the backup…" });
  const sums = await checkSums(from);
  if (!sums.ok) return sums;
  const read = lap();
  say({ zh: "正在恢复数据库…", en: "Restoring the database…" });
  const done = await restoreLedger(asked, ready, lap);
  if (!done.ok) return done;
  const { held, put, check } = done.value;
  const isOlder = held.some(({ longer }) => longer.length > 0);
  const signing = await restoreKeys(place.folder, { from, manifest, keys: keys.value, isOlder });
  const evidence = rehearse ? manifest.evidence.files : await putEvidence(from, place.folder);
  const password = join(from, parts.data, "first-password.txt");
  if (existsSync(password)) await copyFile(password, join(place.folder, "first-password.txt"));
  const last = lap();
  const seconds = { read, put: put + last, check, all: read + put + check + last };
  return accept({ manifest, districts: held, migrated, signing, evidence, seconds });
}

/**
 * Restores a backup into an empty place, which nobody enters before the restored root was seen to be that of the last
 * checkpoint in the backup, and not older than what was seen outside. Every restore is written down in the ledger. Refuses
 * `notABackup`, `backupBroken`, `backupNewer`, `backupElsewhere`, `placeNotEmpty`, `olderThanSeen`, `restoredWrong`,
 * `notACheckpoint`, `keysLocked`, and what engine and tools refuse.
 */
export async function restoreBackup(asked: RestoreAsked): Promise<Result<Restored>> {
  const { env, from, say } = asked;
  const manifest = await readManifest(from);
  if (!manifest.ok) return manifest;
  const migrated = await mayRestore(asked, manifest.value);
  if (!migrated.ok) return migrated;
  const settings = readSettings(env);
  const place = asked.rehearse
    ? accept(await placeForRehearsal())
    : await placeBeside(settings.folder);
  if (!place.ok) return place;
  const { folder, settle, discard } = place.value;
  const url = asked.rehearse ? undefined : settings.databaseUrl;
  const back = { from, manifest: manifest.value, folder, url, env, say };
  const ready = { manifest: manifest.value, migrated: migrated.value, back };
  let isWhole = false;
  try {
    const restored = await fill(asked, place.value, ready);
    isWhole = restored.ok && !asked.rehearse;
    if (isWhole) await settle();
    return restored;
  } finally {
    if (!isWhole) await discard();
  }
}
