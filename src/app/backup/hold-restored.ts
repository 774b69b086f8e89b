import type { NoteKey } from "../../domain/seal/note.ts";
import { sayFault } from "../../domain/seal/fault.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import type { Db } from "../../store/connection.ts";
import { listDistrictsOf } from "../../store/found.ts";
import { checkLog } from "../seal/check-log.ts";
import type { WitnessPlace } from "../seal/seal-settings.ts";
import type { Manifest } from "./manifest.ts";
import { type Kept, type Seen, askWitnesses, keptOf } from "./seen-outside.ts";

/** What a restored ledger is held against. */
export type HoldAsked = {
  readonly manifest: Manifest;
  readonly keys: readonly NoteKey[];
  readonly kept: readonly Kept[];
  readonly witnesses: readonly WitnessPlace[];
};

/** A district whose restored root is that of the last checkpoint in the backup, and what others saw of it. */
export type Held = { readonly id: string; readonly size: number } & Seen;

type District = Manifest["districts"][number];

function wrong(district: string, count: number, { zh, en }: { zh: string; en: string }) {
  return refuse("restoredWrong", { district, count, first: zh, firstEn: en });
}

async function holdOne(owner: Db, asked: HoldAsked, own: District): Promise<Result<Held>> {
  const { keys, witnesses } = asked;
  const { id, size, note } = own;
  const kept = keptOf(asked.kept, id, keys);
  if (!kept.ok) return kept;
  const within = kept.value.filter((each) => each.size <= size).map(({ text }) => text);
  const outside = note === null ? within : [note, ...within];
  const checked = await checkLog(owner, { tenant: id, keys, outside });
  const [first] = checked.faults;
  if (first) return wrong(id, checked.faults.length, sayFault(first));
  if (checked.size !== size || (checked.note ?? null) !== note)
    return wrong(id, 1, {
      zh: `最后的检查点是 ${checked.size} 条，备份说 ${size} 条`,
      en: `its last checkpoint has ${checked.size} entries, the backup says ${size}`,
    });
  const seen = await askWitnesses({ owner, keys }, witnesses, id);
  const longer = kept.value.filter((each) => each.size > size);
  const files = longer.map((each) => ({ who: each.file, size: each.size }));
  return accept({ id, size, longer: [...files, ...seen.longer], silent: seen.silent });
}

/**
 * Holds a restored ledger against itself, against the last checkpoints in its backup and against what was seen outside.
 * Answers what others saw of more; refuses `restoredWrong`, `notACheckpoint`.
 */
export async function holdRestored(owner: Db, asked: HoldAsked): Promise<Result<Held[]>> {
  const found = (await listDistrictsOf(owner)).map(({ id }) => id).toSorted();
  const said = asked.manifest.districts.map(({ id }) => id).toSorted();
  if (found.join() !== said.join())
    return wrong(found.join(), 1, {
      zh: `备份里的区是 ${said.join()}`,
      en: `the backup has ${said.join()}`,
    });
  const held: Held[] = [];
  for (const own of asked.manifest.districts) {
    const one = await holdOne(owner, asked, own);
    if (!one.ok) return one;
    held.push(one.value);
  }
  return accept(held);
}
