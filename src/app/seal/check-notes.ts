import { hexOf, sameBytes } from "../../domain/seal/bytes.ts";
import { type Checkpoint, readCheckpoint, sm3RootOf } from "../../domain/seal/checkpoint.ts";
import { type Note, type NoteKey, readNote } from "../../domain/seal/note.ts";
import type { Fault } from "../../domain/seal/fault.ts";
import type { GrowingTree } from "./growing-tree.ts";
import { isSignedBy } from "./signed-by.ts";

/** A signed note read as a checkpoint, as far as it can be. */
export type Signed = {
  readonly note: Note | undefined;
  readonly checkpoint: Checkpoint | undefined;
  readonly size: number;
};

/** Reads a printed note. Errors: none (total): what cannot be read has no checkpoint and the size it is kept under. */
export function readSigned(printed: string, size = 0): Signed {
  const note = readNote(printed);
  const checkpoint = note && readCheckpoint(note.text);
  return { note, checkpoint, size: checkpoint?.size ?? size };
}

/** Whether a tree has just the roots a checkpoint says. Errors: none (total). */
export function hasRoots(tree: GrowingTree, checkpoint: Checkpoint): boolean {
  const sm3 = sm3RootOf(checkpoint);
  return (
    sameBytes(tree.root("sha256"), checkpoint.root) &&
    sm3 !== undefined &&
    hexOf(tree.root("sm3")) === hexOf(sm3)
  );
}

/** Holds a note against the tree grown to its size: signed by a known key for this log, and the tree as it says. */
export function checkNote(
  { note, checkpoint, size }: Signed,
  asked: { readonly tenant: string; readonly keys: readonly NoteKey[] },
  tree: GrowingTree,
): Fault[] {
  const told = (fault: Fault["fault"]): Fault[] => [{ fault, kind: "checkpoint", seq: size }];
  const isOurs = (key: NoteKey): boolean =>
    checkpoint?.origin === `${key.name}/${asked.tenant}` &&
    note !== undefined &&
    isSignedBy(key, note);
  if (!checkpoint || !asked.keys.some(isOurs)) return told("signature");
  if (checkpoint.size > tree.size()) return told("shortened");
  return hasRoots(tree, checkpoint) ? [] : told("root");
}
