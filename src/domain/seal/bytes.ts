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
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Bytes as lower-case hexadecimal. Errors: none (total). */
export function hexOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += hexPairs[byte];
  return text;
}

/** Writes a code point as UTF-8 from a place on; answers the place behind it. */
function putPoint(bytes: Uint8Array, from: number, given: number): number {
  const point = given >= 0xd800 && given <= 0xdfff ? 0xfffd : given;
  let at = from;
  if (point < 0x800) bytes[at++] = 0xc0 | (point >> 6);
  else {
    if (point < 0x10000) bytes[at++] = 0xe0 | (point >> 12);
    else {
      bytes[at++] = 0xf0 | (point >> 18);
      bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
    }
    bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
  }
  bytes[at++] = 0x80 | (point & 0x3f);
  return at;
}

/** Text as UTF-8; the core knows no platform encoder. Errors: none (total); a lone surrogate becomes U+FFFD. */
export function utf8Of(text: string): Uint8Array {
  // No code unit takes more than three bytes: a pair of them, four.
  const bytes = new Uint8Array(text.length * 3);
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes[end++] = unit;
    else {
      const point = text.codePointAt(at) ?? unit;
      if (point > 0xffff) at += 1;
      end = putPoint(bytes, end, point);
    }
  }
  return bytes.slice(0, end);
}
