import type { NoteKey } from "../domain/seal/note.ts";
import { printNote } from "../domain/seal/note.ts";
import { decideWitness, readRequest } from "../domain/seal/witness.ts";
import { type WitnessKey, isSigned, sha256 } from "./keys.ts";
import { findKnown, keepNote } from "./memory.ts";

/** What a witness works with. */
export type Witness = {
  readonly folder: string;
  readonly key: WitnessKey;
  readonly logs: readonly NoteKey[];
  /** Seconds since 1970. */
  readonly now: () => number;
};

/** An answer as it goes out. */
export type Reply = { readonly status: number; readonly body: string; readonly type?: string };

const turns = new Map<string, Promise<unknown>>();

/** One request after another in a folder: of two that race, the second sees what the first has kept. */
function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const next = (turns.get(folder) ?? Promise.resolve()).then(work, work);
  turns.set(
    folder,
    next.catch(() => undefined),
  );
  return next;
}

/** The log whose key signed, by the name at the head of its origin. */
function logOf(witness: Witness, origin: string): NoteKey | undefined {
  return witness.logs.find(({ name }) => origin === name || origin.startsWith(`${name}/`));
}

async function sign(witness: Witness, text: string): Promise<Reply> {
  const asked = readRequest(text);
  if (!asked) return { status: 400, body: "not a request of C2SP tlog-witness\n" };
  const { origin } = asked.checkpoint;
  const log = logOf(witness, origin);
  if (!log) return { status: 404, body: `the log ${origin} is not known here\n` };
  if (!isSigned(log, asked.note)) return { status: 403, body: "the log has not signed this\n" };
  const answer = decideWitness(sha256, await findKnown(witness.folder, origin), asked);
  if (answer.status === 409)
    return { status: 409, body: `${answer.size}\n`, type: "text/x.tlog.size" };
  if (answer.status !== 200)
    return {
      status: answer.status,
      body: "this log does not extend the one that was signed before\n",
    };
  const line = witness.key.cosign(asked.note.text, witness.now());
  await keepNote(witness.folder, origin, `${printNote(asked.note)}${line}`);
  return { status: 200, body: line };
}

/** Signs a checkpoint that extends everything signed before, and nothing else; remembered before it is answered. */
export function addCheckpoint(witness: Witness, text: string): Promise<Reply> {
  return inTurn(witness.folder, () => sign(witness, text));
}
