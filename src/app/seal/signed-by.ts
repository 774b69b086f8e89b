import { sameBytes } from "../../domain/seal/bytes.ts";
import { type Note, type NoteKey, keyHashOf } from "../../domain/seal/note.ts";
import { ed25519, ed25519Holds } from "./ed25519.ts";
import { hashes } from "./hashes.ts";
import { sm2Holds, sm2Note } from "./sm2.ts";

function holds(key: NoteKey, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (key.algorithm === ed25519) return ed25519Holds(key.publicKey, bytes, signature);
  return key.algorithm === sm2Note && sm2Holds(key.publicKey, bytes, signature);
}

/**
 * Whether a note carries a good signature by a key, and none under its name and number that is not. Source: C2SP
 * signed-note. Errors: none (total).
 */
export function isSignedBy(key: NoteKey, note: Note): boolean {
  const known = keyHashOf(hashes.sha256, key);
  const own = note.signatures.filter(
    (each) => each.name === key.name && sameBytes(each.keyHash, known),
  );
  const bytes = new TextEncoder().encode(note.text);
  return own.length > 0 && own.every((each) => holds(key, bytes, each.signature));
}
