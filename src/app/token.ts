import { createHash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

const prefix = "guatu_";
const shape = /^guatu_[\w-]{43}[0-9a-f]{8}$/u;

function checkSumOf(body: string): string {
  return crc32(body).toString(16).padStart(8, "0");
}

/** A new access token: 256 random bits behind a prefix, with a checksum, so that scanners for secrets find it. */
export function makeToken(): string {
  const body = prefix + randomBytes(32).toString("base64url");
  return body + checkSumOf(body);
}

/** Whether a text is a token in form: what is mistyped or cut short is refused without asking the database. */
export function isTokenShaped(text: string): boolean {
  return shape.test(text) && checkSumOf(text.slice(0, -8)) === text.slice(-8);
}

/** A token as it is stored: 256 random bits need no slow hash. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
