import { readFile } from "node:fs/promises";
import type { Bilingual } from "../../domain/language.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import type { Db } from "../../store/connection.ts";
import { addRecovery } from "../../store/queries/recovery.ts";
import { readSealSettings } from "../seal/seal-settings.ts";
import { readKey } from "../seal/vkey.ts";
import { type Held, type HoldAsked, holdRestored } from "./hold-restored.ts";
import type { Manifest } from "./manifest.ts";
import { type BackAsked, putDatabase, takeBack } from "./put-back.ts";
import type { Kept } from "./seen-outside.ts";

/** A backup to be restored, and how. */
export type RestoreAsked = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly from: string;
  /** Files of checkpoints that were kept outside. */
  readonly outside: readonly string[];
  /** Why an older state than was seen outside is to be restored all the same; undefined: it is not. */
  readonly older: string | undefined;
  /** The file of private keys, locked by GUATU_KEYS_PASSPHRASE. */
  readonly keys: string | undefined;
  /** Into a place of its own that is thrown away. */
  readonly rehearse: boolean;
  readonly say: (progress: Bilingual) => void;
};

/** A backup that was read and may be restored here. */
export type Ready = {
  readonly manifest: Manifest;
  /** What this program adds to its schema. */
  readonly migrated: readonly string[];
  readonly back: BackAsked;
};

/** The first district of which somebody saw more than is in the backup, as the refusal to restore it. */
function olderThan(held: readonly Held[]): Result<void> {
  for (const { id, size, longer } of held) {
    const [most] = longer.toSorted((a, b) => b.size - a.size);
    if (most)
      return refuse("olderThanSeen", {
        district: id,
        size,
        who: most.who,
        seen: most.size,
        lost: most.size - size,
      });
  }
  return accept(undefined);
}

async function readKept(files: readonly string[]): Promise<Result<Kept[]>> {
  const kept: Kept[] = [];
  for (const file of files) {
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text === undefined) return refuse("noSuchFile", { file });
    kept.push({ file, text });
  }
  return accept(kept);
}

/** What a restored ledger is held against here. */
async function holdsOf(asked: RestoreAsked, manifest: Manifest): Promise<Result<HoldAsked>> {
  const settings = readSealSettings(asked.env);
  if (!settings.ok) return settings;
  const kept = await readKept(asked.outside);
  if (!kept.ok) return kept;
  const keys = manifest.keys.flatMap((text) => readKey(text) ?? []);
  return accept({ manifest, keys, kept: kept.value, witnesses: settings.value.witnesses });
}

/** Holds what was restored against what is known of it, and writes the restore down in every district. */
async function settleLedger(
  owner: Db,
  asked: RestoreAsked,
  holds: HoldAsked,
): Promise<Result<Held[]>> {
  const { manifest } = holds;
  const held = await holdRestored(owner, holds);
  if (!held.ok) return held;
  const older = olderThan(held.value);
  if (!older.ok && asked.older === undefined && !asked.rehearse) return older;
  for (const { id, longer } of held.value)
    await addRecovery(owner, id, {
      made_at: manifest.madeAt,
      note: manifest.districts.find((each) => each.id === id)?.note ?? null,
      longer,
      former_name: older.ok ? null : manifest.origin,
      reason: asked.older ?? (older.ok ? null : "rehearsal"),
    });
  return held;
}

/**
 * Puts the database of a backup back, holds it against what is known of it, and writes the restore down in it. Refuses what
 * `restoreBackup` does; a database that was filled in vain is emptied again.
 */
export async function restoreLedger(
  asked: RestoreAsked,
  { manifest, back }: Ready,
  lap: () => number,
): Promise<Result<{ readonly held: Held[]; readonly put: number; readonly check: number }>> {
  const holds = await holdsOf(asked, manifest);
  if (!holds.ok) return holds;
  const ledger = await putDatabase(back);
  if (!ledger.ok) return ledger;
  let isGood = false;
  try {
    const put = lap();
    asked.say({ zh: "正在逐条核对…", en: "Checking every entry…" });
    const held = await settleLedger(ledger.value.owner, asked, holds.value);
    if (!held.ok) return held;
    isGood = true;
    return accept({ held: held.value, put, check: lap() });
  } finally {
    await ledger.value.close();
    if (!isGood) await takeBack(back);
  }
}
