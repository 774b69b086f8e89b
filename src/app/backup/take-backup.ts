import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Bilingual } from "../../domain/language.ts";
import { type Result, accept } from "../../domain/refusal/refusal.ts";
import { readPlace } from "../../store/dump.ts";
import { listMigrations } from "../../store/queries/recovery.ts";
import { openLogKeys } from "../seal/log-keys.ts";
import { printKey } from "../seal/vkey.ts";
import { readSettings } from "../settings.ts";
import { copyEvidence } from "./copy-evidence.ts";
import { syncFolder, writeWhole } from "./copying.ts";
import { type PrivateKeys, lockKeys, privateFiles } from "./key-box.ts";
import { type Manifest, parts } from "./manifest.ts";
import { type DatabaseRead, readDatabase } from "./read-database.ts";
import { type Source, openSource } from "./source.ts";
import { type Sums, writeSums } from "./sums.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** What is to be backed up, and where to. */
export type BackupAsked = {
  readonly env: Env;
  /** The folder the backup becomes a folder of. */
  readonly to: string;
  /** Where the private keys go, locked by GUATU_KEYS_PASSPHRASE; left out when not said. */
  readonly keysTo: string | undefined;
  readonly say: (progress: Bilingual) => void;
};

/** A backup that was made. */
export type BackupMade = {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly keys: string | undefined;
  readonly seconds: number;
};

type Draft = { readonly folder: string; readonly sums: Sums };

const text = (words: string): Uint8Array[] => [new TextEncoder().encode(words)];

/** What lies beside the database and is no private key: who signs, who signed, the first password. */
async function copyData(data: string, { folder, sums }: Draft): Promise<void> {
  const files = ["keys/log-name.txt", "keys/former.txt", "first-password.txt"];
  for (const name of files) {
    const words = await readFile(join(data, name), "utf8").catch(() => undefined);
    const path = `${parts.data}/${name}`;
    if (words !== undefined) sums.set(path, await writeWhole(join(folder, path), text(words)));
  }
}

/** Each district's last checkpoint as a file of its own, to be kept elsewhere. */
async function writeNotes({ notes }: DatabaseRead, { folder, sums }: Draft): Promise<void> {
  for (const { id, note, witnessed } of notes) {
    if (note === null) continue;
    const path = `${parts.checkpoints}/${encodeURIComponent(id)}.txt`;
    sums.set(path, await writeWhole(join(folder, path), text(note + witnessed)));
  }
}

async function readPrivate(data: string): Promise<PrivateKeys> {
  const read = privateFiles.map(async (name) => [
    name,
    await readFile(join(data, "keys", name), "utf8"),
  ]);
  return Object.fromEntries(await Promise.all(read)) as PrivateKeys;
}

async function keysLocked(
  { env, keysTo }: BackupAsked,
  data: string,
): Promise<Result<Buffer | undefined>> {
  if (keysTo === undefined) return accept(undefined);
  return lockKeys(await readPrivate(data), env["GUATU_KEYS_PASSPHRASE"]);
}

async function describe(
  { db, cluster }: Source,
  { env }: BackupAsked,
  { read, evidence, sums }: { read: DatabaseRead; evidence: Manifest["evidence"]; sums: Sums },
): Promise<Result<Manifest>> {
  const { folder, version } = readSettings(env);
  const keys = await openLogKeys(folder, env);
  if (!keys.ok) return keys;
  return accept({
    guatu: "backup",
    v: 1,
    version,
    madeAt: read.madeAt,
    database: cluster ? "cluster" : "dump",
    ...(await readPlace(db)),
    migrations: await listMigrations(db),
    origin: keys.value.origin,
    keys: keys.value.keys.map(printKey),
    districts: read.notes.map(({ id, size, note }) => ({ id, size, note })),
    evidence,
    bytes: [...sums.values()].reduce((sum, { bytes }) => sum + bytes, 0),
  });
}

async function fill(source: Source, asked: BackupAsked, draft: Draft): Promise<Result<Manifest>> {
  const { env, say } = asked;
  const data = readSettings(env).folder;
  say({ zh: "正在读数据库…", en: "Reading the database…" });
  const { sums, folder } = draft;
  const read = await readDatabase(source, { draft: folder, sums, env });
  if (!read.ok) return read;
  say({ zh: "正在抄佐证文件…", en: "Copying the evidence…" });
  const isBucket = (env["GUATU_S3_ENDPOINT"] ?? "") !== "";
  const evidence = isBucket
    ? ({ place: "bucket", files: 0, bytes: 0, spoiled: [] } satisfies Manifest["evidence"])
    : await copyEvidence({ db: source.db, folder: data }, folder, sums);
  await copyData(data, draft);
  await writeNotes(read.value, draft);
  const manifest = await describe(source, asked, { read: read.value, evidence, sums });
  if (!manifest.ok) return manifest;
  const words = `${JSON.stringify(manifest.value, null, 2)}\n`;
  sums.set(parts.manifest, await writeWhole(join(folder, parts.manifest), text(words)));
  await writeSums(folder, sums);
  return manifest;
}

function nameAt(time: Date): string {
  return `guatu-${time.toISOString().replaceAll(/[-:]|\.\d+/gu, "")}`;
}

/**
 * Backs up database, evidence and public keys into a new folder, which appears whole or not at all, while the server runs
 * or not. Refuses what the engine refuses, `backupRotten`, `backupTool`, `keysLocked`; what disk and database do throws.
 */
export async function takeBackup(asked: BackupAsked): Promise<Result<BackupMade>> {
  const begun = performance.now();
  const settings = readSettings(asked.env);
  const keys = await keysLocked(asked, settings.folder);
  if (!keys.ok) return keys;
  const source = await openSource(settings, asked.say);
  if (!source.ok) return source;
  const name = nameAt(new Date());
  const draft = { folder: join(asked.to, `.${name}.part`), sums: new Map() };
  try {
    await mkdir(draft.folder, { recursive: true, mode: 0o700 });
    const manifest = await fill(source.value, asked, draft);
    if (!manifest.ok) return manifest;
    const folder = join(asked.to, name);
    await syncFolder(draft.folder);
    await rename(draft.folder, folder);
    await syncFolder(asked.to);
    if (asked.keysTo !== undefined && keys.value)
      await writeFile(asked.keysTo, keys.value, { mode: 0o600, flush: true });
    const seconds = (performance.now() - begun) / 1000;
    return accept({ folder, manifest: manifest.value, keys: asked.keysTo, seconds });
  } finally {
    await rm(draft.folder, { recursive: true, force: true });
    await source.value.close();
  }
}
