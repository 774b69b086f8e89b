import { base64Of, bytesOfBase64 } from "../../domain/seal/base64.ts";
import { concat, hexOf, utf8Of } from "../../domain/seal/bytes.ts";
import { type NoteKey, keyHashOf } from "../../domain/seal/note.ts";
import { hashes } from "./hashes.ts";
import { sm2Note } from "./sm2.ts";

function algorithmBytes({ algorithm }: NoteKey): Uint8Array {
  return typeof algorithm === "number"
    ? Uint8Array.of(algorithm)
    : concat(Uint8Array.of(255), utf8Of(algorithm));
}

/** A key as it is handed over: name, number, algorithm and public half. Source: C2SP signed-note. Errors: none (total). */
export function printKey(key: NoteKey): string {
  const known = hexOf(keyHashOf(hashes.sha256, key));
  return `${key.name}+${known}+${base64Of(concat(algorithmBytes(key), key.publicKey))}`;
}

function keyOf(name: string, bytes: Uint8Array): NoteKey {
  const own = concat(Uint8Array.of(255), utf8Of(sm2Note));
  const isSm2 = own.every((byte, at) => byte === bytes[at]);
  return isSm2
    ? { name, algorithm: sm2Note, publicKey: bytes.subarray(own.length) }
    : { name, algorithm: bytes[0] ?? 0, publicKey: bytes.subarray(1) };
}

/** A key read back; undefined where the text is none, or its number is not its own. Errors: none (total). */
export function readKey(text: string): NoteKey | undefined {
  const [, name = "", known = "", raw = ""] =
    /^([^+\s]+)\+([0-9a-f]{8})\+([^\s]+)$/u.exec(text.trim()) ?? [];
  const bytes = bytesOfBase64(raw);
  if (!bytes || bytes.length < 33) return undefined;
  const key = keyOf(name, bytes);
  return hexOf(keyHashOf(hashes.sha256, key)) === known ? key : undefined;
}

/** The fingerprint of a key as people compare it: SHA-256 of its printed form in groups of four digits. Errors: none (total). */
export function fingerprintOf(key: NoteKey): string {
  const digits = hexOf(hashes.sha256(utf8Of(printKey(key))));
  return digits.replace(/(.{4})(?=.)/gu, "$1 ");
}
