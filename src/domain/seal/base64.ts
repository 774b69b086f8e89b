const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes in standard base64 with padding. Source: RFC 4648 4. Errors: none (total). */
export function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
    const word = (one << 16) | (two << 8) | three;
    const four = [18, 12, 6, 0].map((shift) => letters[(word >> shift) & 63]).join("");
    const pad = Math.max(at + 3 - bytes.length, 0);
    text += four.slice(0, 4 - pad) + "=".repeat(pad);
  }
  return text;
}

/** The bytes of standard base64; undefined for any other spelling. Errors: none (total). */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/u.test(text) || text.length % 4 !== 0) return undefined;
  const plain = text.replace(/=+$/u, "");
  const bytes = new Uint8Array(Math.floor((plain.length * 3) / 4));
  for (let at = 0; at < bytes.length; at += 1) {
    const bit = at * 8;
    const first = letters.indexOf(plain[Math.floor(bit / 6)] ?? "A");
    const second = letters.indexOf(plain[Math.floor(bit / 6) + 1] ?? "A");
    bytes[at] = (((first << 6) | second) >> (4 - (bit % 6))) & 255;
  }
  return base64Of(bytes) === text ? bytes : undefined;
}
