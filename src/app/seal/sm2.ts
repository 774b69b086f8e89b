import { sm2 } from "sm-crypto-v2";
import { hexOf } from "../../domain/seal/bytes.ts";
import { keyFile } from "./key-file.ts";
import type { Signer } from "./signer.ts";

/** How an SM2 key is named in a note, behind the byte 255: there is no byte of its own. Source: C2SP signed-note. */
export const sm2Note = "guatu/sm2";

/** The identity in an SM2 signature where none was agreed on. Source: GM/T 0009-2012 10. */
const userId = "1234567812345678";

const options = { hash: true, der: false, userId } as const;

/** Whether a signature r‖s of 64 bytes over some bytes is good by an SM2 public key 04‖x‖y. Errors: none (total). */
export function sm2Holds(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 65 || publicKey[0] !== 4 || signature.length !== 64) return false;
  const halves = [signature.subarray(0, 32), signature.subarray(32)];
  if (halves.some((half) => half.every((byte) => byte === 0))) return false;
  try {
    const key = hexOf(publicKey);
    return sm2.verifyPublicKey(key) && sm2.doVerifySignature(bytes, hexOf(signature), key, options);
  } catch {
    // A number outside the curve's order is no signature.
    return false;
  }
}

/** The signature r‖s of some bytes by a private key of 64 hexadecimal digits. Source: GB/T 32918.2-2016 6. */
export function signSm2(
  privateKey: string,
  bytes: Uint8Array,
  publicKey = sm2.getPublicKeyFromPrivateKey(privateKey),
): Uint8Array {
  return new Uint8Array(
    Buffer.from(sm2.doSignature(bytes, privateKey, { ...options, publicKey }), "hex"),
  );
}

/**
 * The installation's own SM2 key, kept as 64 hexadecimal digits and never handed to a parser of key files: Node's
 * OpenSSL binding does not sign SM2 and may abort on such keys. Errors: throws where the file says something else.
 */
export async function openSm2Signer(folder: string, name: string): Promise<Signer> {
  const made = (): string => `${sm2.generateKeyPairHex().privateKey}\n`;
  const privateKey = (await keyFile(folder, "log-sm2.hex", made)).trim();
  if (!/^[0-9a-f]{64}$/u.test(privateKey)) throw new Error("not 64 hexadecimal digits");
  const printed = sm2.getPublicKeyFromPrivateKey(privateKey);
  const publicKey = Uint8Array.from(Buffer.from(printed, "hex"));
  return {
    key: { name, algorithm: sm2Note, publicKey },
    sign: async (bytes) => signSm2(privateKey, bytes, printed),
  };
}
