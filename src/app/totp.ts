import { createHmac, timingSafeEqual } from "node:crypto";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const stepMs = 30_000;

/** Bytes in base 32 without padding (RFC 4648), as authenticators are given secrets. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const fives = bits.match(/.{1,5}/gu) ?? [];
  return fives.map((five) => alphabet.charAt(Number.parseInt(five.padEnd(5, "0"), 2))).join("");
}

/** The number of the half minute an instant lies in. */
export function stepAt(instantMs: number): number {
  return Math.floor(instantMs / stepMs);
}

/** The six digits of a half minute (RFC 6238 with SHA-1, RFC 4226 5.3). */
export function codeOf(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = mac.readUInt8(19) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

/** The half minute a code belongs to: this one, the one before or the one after; undefined for none of them. */
export function stepOfCode(secret: Uint8Array, code: string, now: number): number | undefined {
  if (!/^\d{6}$/u.test(code)) return undefined;
  const isRight = (step: number): boolean =>
    timingSafeEqual(Buffer.from(codeOf(secret, step)), Buffer.from(code));
  return [now, now - 1, now + 1].find(isRight);
}

/** The address authenticators read a secret from. */
export function otpauthUri(login: string, secret: Uint8Array): string {
  const label = encodeURIComponent(`Guatu:${login}`);
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=Guatu&algorithm=SHA1&digits=6&period=30`;
}
