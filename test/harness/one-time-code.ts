import { codeOf, stepAt } from "../../src/app/totp.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code an authenticator shows now for a secret in base 32. */
export function codeFor(secret: string): string {
  const letters = [...secret.replace(/\s/gu, "")];
  const bits = letters.map((each) => alphabet.indexOf(each).toString(2).padStart(5, "0")).join("");
  const bytes = (bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2));
  return codeOf(Buffer.from(bytes), stepAt(Date.now()));
}
