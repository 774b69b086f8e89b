import { hash as digestOf } from "node:crypto";
import type { Hash } from "../../domain/seal/bytes.ts";
import type { Algorithm, Hashes } from "../../domain/seal/entry.ts";

function hashBy(algorithm: Algorithm): Hash {
  return (bytes) => new Uint8Array(digestOf(algorithm, bytes, "buffer"));
}

/** SHA-256 and SM3 as OpenSSL computes them. Source: FIPS 180-4; GB/T 32905-2016. */
export const hashes: Hashes = { sha256: hashBy("sha256"), sm3: hashBy("sm3") };
