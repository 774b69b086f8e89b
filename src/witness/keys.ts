import {
  createPrivateKey,
  createPublicKey,
  createHash,
  generateKeyPairSync,
  sign,
  verify,
} from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { base64Of, bytesOfBase64 } from "../domain/seal/base64.ts";
import { type Hash, concat, hexOf, sameBytes } from "../domain/seal/bytes.ts";
import { type Note, type NoteKey, keyHashOf } from "../domain/seal/note.ts";
import { cosignatureAlgorithm, cosignature, cosignedBytes } from "../domain/seal/witness.ts";

/** SHA-256 as OpenSSL computes it. */
export const sha256: Hash = (bytes) => new Uint8Array(createHash("sha256").update(bytes).digest());

/** The DER head of an Ed25519 public key. Source: RFC 8410 4. */
const spkiHead = Buffer.from("302a300506032b6570032100", "hex");

/** The key of a log as it was handed over: name+number+base64. Errors: throws on anything else. */
export function readLogKey(text: string): NoteKey {
  const [, name = "", known, raw = ""] =
    /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text.trim()) ?? [];
  const bytes = bytesOfBase64(raw);
  if (!bytes || bytes.length !== 33) throw new Error(`不是日志公钥 not the key of a log: ${text}`);
  const key = { name, algorithm: bytes[0] ?? 0, publicKey: bytes.subarray(1) };
  if (hexOf(keyHashOf(sha256, key)) !== known)
    throw new Error(`公钥与编号不符 the key is not its number's: ${text}`);
  return key;
}

/** Whether a note is signed by a log, and bears no bad signature under its name and number. Source: C2SP tlog-witness. */
export function isSigned(key: NoteKey, note: Note): boolean {
  const known = keyHashOf(sha256, key);
  const spki = Buffer.concat([spkiHead, key.publicKey]);
  const publicKey = createPublicKey({ key: spki, format: "der", type: "spki" });
  const own = note.signatures.filter(
    (each) => each.name === key.name && sameBytes(each.keyHash, known),
  );
  const bytes = Buffer.from(note.text);
  return own.length > 0 && own.every((each) => verify(null, bytes, publicKey, each.signature));
}

/** The witness's own key. */
export type WitnessKey = {
  readonly printed: string;
  /** The line that goes under a checkpoint. */
  readonly cosign: (text: string, seconds: number) => string;
};

/** Opens the witness's key, made at the first start. */
export async function openKey(folder: string, name: string): Promise<WitnessKey> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "witness-ed25519.pem");
  const made = (): string =>
    generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const kept = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  const pem = kept ?? made();
  if (kept === undefined) await writeFile(file, pem, { mode: 0o600, flag: "wx" });
  const privateKey = createPrivateKey(pem);
  const spki = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  const publicKey = new Uint8Array(spki.subarray(spkiHead.length));
  const keyHash = keyHashOf(sha256, { name, algorithm: cosignatureAlgorithm, publicKey });
  const raw = base64Of(concat(Uint8Array.of(cosignatureAlgorithm), publicKey));
  return {
    printed: `${name}+${hexOf(keyHash)}+${raw}`,
    cosign: (text, seconds) => {
      const signed = new Uint8Array(sign(null, cosignedBytes(text, seconds), privateKey));
      return `— ${name} ${base64Of(concat(keyHash, cosignature(seconds, signed)))}\n`;
    },
  };
}
