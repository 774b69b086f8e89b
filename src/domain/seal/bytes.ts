/** A hash function, SHA-256 or SM3; the pure core is given one. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** Bytes one after another. Errors: none (total). */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Whether two byte strings are the same. Errors: none (total). */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Bytes as lower-case hexadecimal. Errors: none (total). */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A code point as UTF-8. */
function encodePoint(given: number): readonly number[] {
  const point = given >= 0xd800 && given <= 0xdfff ? 0xfffd : given;
  const tail = (shift: number): number => 0x80 | ((point >> shift) & 0x3f);
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), tail(0)];
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(6), tail(0)];
  return [0xf0 | (point >> 18), tail(12), tail(6), tail(0)];
}

/** Text as UTF-8; the core knows no platform encoder. Errors: none (total); a lone surrogate becomes U+FFFD. */
export function utf8Of(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text) bytes.push(...encodePoint(letter.codePointAt(0) ?? 0));
  return Uint8Array.from(bytes);
}
