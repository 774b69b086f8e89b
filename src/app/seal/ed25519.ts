import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import { keyFile } from "./key-file.ts";
import type { Signer } from "./signer.ts";

/** The byte of Ed25519 in a note's key. Source: C2SP signed-note. */
export const ed25519 = 1;

/** The DER head of an Ed25519 public key: the 32 bytes of the key follow. Source: RFC 8410 4. */
const spkiHead = Buffer.from("302a300506032b6570032100", "hex");

/** The DER head of an Ed25519 private key: the 32 bytes of the seed follow. Source: RFC 8410 7. */
const pkcs8Head = Buffer.from("302e020100300506032b657004220420", "hex");

function makePem(): string {
  return generateKeyPairSync("ed25519")
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();
}

/**
 * The seed in a PEM file of an Ed25519 key. It is read by its shape alone, so that a damaged or foreign file never
 * reaches a parser that may take the process down. Errors: throws on anything else.
 */
export function seedOfPem(pem: string): Uint8Array {
  const [, text = ""] =
    /^-----BEGIN PRIVATE KEY-----\s+([A-Za-z0-9+/=\s]+?)\s+-----END PRIVATE KEY-----\s*$/u.exec(
      pem,
    ) ?? [];
  const der = Buffer.from(text, "base64");
  if (der.length !== 48 || !der.subarray(0, 16).equals(pkcs8Head))
    throw new Error("not the private key of Ed25519 in PKCS #8");
  return new Uint8Array(der.subarray(16));
}

/** The installation's own key, made at the first start and kept beside the data, readable by its owner only. */
export async function openSigner(folder: string, name: string): Promise<Signer> {
  const seed = seedOfPem(await keyFile(folder, "log-ed25519.pem", makePem));
  const der = Buffer.concat([pkcs8Head, seed]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const spki = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  const publicKey = new Uint8Array(spki.subarray(spkiHead.length));
  return {
    key: { name, algorithm: ed25519, publicKey },
    sign: async (bytes) => new Uint8Array(sign(null, bytes, privateKey)),
  };
}

/** Whether a signature over some bytes is good by an Ed25519 key. Errors: none (total). */
export function ed25519Holds(
  publicKey: Uint8Array,
  bytes: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (publicKey.length !== 32) return false;
  const key = Buffer.concat([spkiHead, publicKey]);
  return verify(null, bytes, createPublicKey({ key, format: "der", type: "spki" }), signature);
}
