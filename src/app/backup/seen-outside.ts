import type { NoteKey } from "../../domain/seal/note.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import type { Db } from "../../store/connection.ts";
import type { Longer } from "../../store/queries/recovery.ts";
import { askWitness } from "../seal/ask-witness.ts";
import { readSigned } from "../seal/check-notes.ts";
import type { WitnessPlace } from "../seal/seal-settings.ts";
import { isSignedBy } from "../seal/signed-by.ts";

/** Checkpoints that were kept outside, as they stand in their files. */
export type Kept = { readonly file: string; readonly text: string };

/** What somebody outside saw of a district's log. */
export type Seen = {
  readonly longer: readonly Longer[];
  /** Witnesses that did not answer: nothing was held against what they saw. */
  readonly silent: readonly string[];
};

/** The kept checkpoints of a district. Refuses `notACheckpoint` for a file that holds none signed by these keys. */
export function keptOf(
  kept: readonly Kept[],
  tenant: string,
  keys: readonly NoteKey[],
): Result<readonly (Kept & { readonly size: number })[]> {
  const own: (Kept & { readonly size: number })[] = [];
  for (const { file, text } of kept) {
    const { note, checkpoint } = readSigned(text);
    const isOurs = note !== undefined && keys.some((key) => isSignedBy(key, note));
    if (!checkpoint || !isOurs) return refuse("notACheckpoint", { file });
    if (keys.some(({ name }) => checkpoint.origin === `${name}/${tenant}`))
      own.push({ file, text, size: checkpoint.size });
  }
  return accept(own);
}

/** Asks the witnesses whether they saw more than was restored. Errors: none (total): who is silent is named. */
export async function askWitnesses(
  ctx: { readonly owner: Db; readonly keys: readonly NoteKey[] },
  witnesses: readonly WitnessPlace[],
  tenant: string,
): Promise<Seen> {
  const longer: Longer[] = [];
  const silent: string[] = [];
  for (const place of witnesses) {
    const { name } = place.key;
    const answer = await askWitness(ctx, place, { tenant, always: true }).catch(() => "silent");
    if (answer === undefined) continue;
    if (typeof answer === "string" || (answer.problem !== undefined && !answer.fault))
      silent.push(name);
    else if (answer.fault) longer.push({ who: name, size: answer.fault.seq });
  }
  return { longer, silent };
}
