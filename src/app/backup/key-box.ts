import { createCipheriv, createDecipheriv, pbkdf2Sync, randomBytes } from "node:crypto";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";

/*
 * The private keys apart from the data, as `openssl enc -d -aes-256-cbc -pbkdf2 -iter 600000 -in FILE` opens them too.
 */

/** The files of `keys/` that sign. */
export const privateFiles = ["log-ed25519.pem", "log-sm2.hex"] as const;

/** Private keys by the name of their file. */
export type PrivateKeys = Readonly<Partial<Record<(typeof privateFiles)[number], string>>>;

const magic = Buffer.from("Salted__");
const rounds = 600_000;
const leastLetters = 12;

function keyAndIv(passphrase: string, salt: Buffer): { readonly key: Buffer; readonly iv: Buffer } {
  const made = pbkdf2Sync(passphrase, salt, rounds, 48, "sha256");
  return { key: made.subarray(0, 32), iv: made.subarray(32) };
}

/** Locks keys by a passphrase of at least 12 characters. Refuses `keysLocked`. */
export function lockKeys(keys: PrivateKeys, passphrase: string | undefined): Result<Buffer> {
  if (passphrase === undefined || passphrase.length < leastLetters) return refuse("keysLocked");
  const salt = randomBytes(8);
  const { key, iv } = keyAndIv(passphrase, salt);
  const cipher = createCipheriv("aes-256-cbc", key, iv);
  const text = JSON.stringify({ guatu: "keys", v: 1, keys });
  return accept(Buffer.concat([magic, salt, cipher.update(text, "utf8"), cipher.final()]));
}

/** Opens what `lockKeys` locked. Refuses `keysLocked` where the passphrase is another, or the file none of ours. */
export function unlockKeys(file: Buffer, passphrase: string | undefined): Result<PrivateKeys> {
  if (passphrase === undefined || !file.subarray(0, 8).equals(magic)) return refuse("keysLocked");
  const { key, iv } = keyAndIv(passphrase, file.subarray(8, 16));
  try {
    const decipher = createDecipheriv("aes-256-cbc", key, iv);
    const text = Buffer.concat([decipher.update(file.subarray(16)), decipher.final()]);
    const read = JSON.parse(text.toString("utf8")) as { guatu?: unknown; keys?: PrivateKeys };
    return read.guatu === "keys" && read.keys ? accept(read.keys) : refuse("keysLocked");
  } catch {
    return refuse("keysLocked");
  }
}
