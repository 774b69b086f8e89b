/** One value of DER: its tag, its content, and where the next begins. Source: ITU-T X.690 8.1. */
export type Der = { readonly tag: number; readonly body: Uint8Array; readonly end: number };

function lengthBytes(length: number): Uint8Array {
  if (length < 128) return Uint8Array.of(length);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Uint8Array.of(128 | bytes.length, ...bytes);
}

/** A value of DER around some content. Errors: none (total). */
export function writeDer(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(parts);
  return new Uint8Array(Buffer.concat([Uint8Array.of(tag), lengthBytes(body.length), body]));
}

/** Reads one value at a place; undefined where there is none. Errors: none (total). */
export function readDer(bytes: Uint8Array, at = 0): Der | undefined {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined || first === 128) return undefined;
  const count = first < 128 ? 0 : first & 127;
  if (count > 4) return undefined;
  const long = bytes.subarray(at + 2, at + 2 + count);
  const length = count === 0 ? first : long.reduce((sum, byte) => sum * 256 + byte, 0);
  const from = at + 2 + count;
  if (from + length > bytes.length || long.length < count) return undefined;
  return { tag, body: bytes.subarray(from, from + length), end: from + length };
}

/** The values within a value, in order; empty where they are malformed. Errors: none (total). */
export function readAll(bytes: Uint8Array): Der[] {
  const all: Der[] = [];
  for (let at = 0; at < bytes.length;) {
    const next = readDer(bytes, at);
    if (!next) return [];
    all.push(next);
    at = next.end;
  }
  return all;
}
