import { base64Of, bytesOfBase64 } from "./base64.ts";
import { type Hash, concat, utf8Of } from "./bytes.ts";

/** How a key signs: its name in a note, the byte or name of its algorithm, and its public half. */
export type NoteKey = {
  readonly name: string;
  /** The byte of the algorithm (Ed25519: 1, cosignature: 4), or 255 and a name of one's own. */
  readonly algorithm: number | string;
  readonly publicKey: Uint8Array;
};

/** A signature under a note: who says they signed, with the first four bytes of the key's hash. */
export type NoteSignature = {
  readonly name: string;
  readonly keyHash: Uint8Array;
  readonly signature: Uint8Array;
};

/** A text with the signatures under it. */
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** The four bytes by which a key is known. Source: C2SP signed-note, “key IDs”. Errors: none (total). */
export function keyHashOf(sha256: Hash, key: NoteKey): Uint8Array {
  const algorithm =
    typeof key.algorithm === "number"
      ? Uint8Array.of(key.algorithm)
      : concat(Uint8Array.of(255), utf8Of(key.algorithm));
  const hashed = sha256(concat(utf8Of(`${key.name}\n`), algorithm, key.publicKey));
  return hashed.subarray(0, 4);
}

/** A note as it is written down. `text` ends in a line break. Source: C2SP signed-note. Errors: none (total). */
export function printNote({ text, signatures }: Note): string {
  const lines = signatures.map(
    ({ name, keyHash, signature }) => `— ${name} ${base64Of(concat(keyHash, signature))}\n`,
  );
  return `${text}\n${lines.join("")}`;
}

function readSignature(line: string): NoteSignature | undefined {
  const [, name, text] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = text === undefined ? undefined : bytesOfBase64(text);
  if (name === undefined || name.includes("+") || !bytes || bytes.length < 5) return undefined;
  return { name, keyHash: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}

/** A note read back; undefined where it is not one to the letter. Errors: none (total). */
export function readNote(printed: string): Note | undefined {
  const cut = printed.lastIndexOf("\n\n");
  if (cut < 0 || !printed.endsWith("\n")) return undefined;
  const lines = printed.slice(cut + 2, -1).split("\n");
  const signatures = lines.map(readSignature);
  if (!signatures.every((each) => each !== undefined)) return undefined;
  return { text: printed.slice(0, cut + 1), signatures };
}
