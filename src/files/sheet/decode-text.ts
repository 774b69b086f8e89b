/** Below this share of unreadable characters a UTF-8 file is one with a slip, not another encoding. */
const slips = 0.01;

/**
 * The text of a file in whatever encoding it is: UTF-8 and UTF-16 with or without a mark, GB18030
 * (Excel's csv in China), else windows-1252. Undefined if the bytes are no text at all.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  if (bytes.subarray(0, 65_536).includes(0)) return undefined;
  return decode(bytes, "utf-8") ?? utf8WithSlips(bytes) ?? decodeLocal(bytes);
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 by its mark, or by the zero bytes that Latin letters, digits and separators leave in it. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const enough = sample.length / 20;
  if (odd > enough && even === 0) return "utf-16le";
  return even > enough && odd === 0 ? "utf-16be" : undefined;
}

function utf8WithSlips(bytes: Uint8Array): string | undefined {
  const sample = new TextDecoder().decode(bytes.subarray(0, 1_048_576));
  let foreign = 0;
  let bad = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code > 127) foreign++;
    if (code === 0xfffd) bad++;
  }
  return bad <= foreign * slips ? new TextDecoder().decode(bytes) : undefined;
}

/**
 * Chinese in GB18030 is pairs of high bytes, nearly all with a second byte from A1 up (GB 2312); in
 * windows-1252 a high byte stands alone before a letter or a space.
 */
function decodeLocal(bytes: Uint8Array): string {
  const chinese = decode(bytes, "gb18030");
  if (chinese !== undefined && pairsLookChinese(bytes)) return chinese;
  return decodeWestern(bytes);
}

/** What windows-1252 has from 80 to 9F; Node 20's own decoder takes it for latin-1 there. */
const western = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

function decodeWestern(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin.replace(/[\u0080-\u009F]/gu, (char) => western[char.charCodeAt(0) - 0x80] ?? char);
}

function pairsLookChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length - 1; at++) {
    if ((bytes[at] ?? 0) < 0x81) continue;
    pairs++;
    if ((bytes[++at] ?? 0) >= 0xa1) common++;
  }
  return common * 2 > pairs;
}
