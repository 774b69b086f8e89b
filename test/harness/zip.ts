import { inflateRawSync } from "node:zlib";

/** Every text inside a zip (a workbook, a document), one after the other. */
export function textsIn(zip: Uint8Array): string {
  const bytes = Buffer.from(zip);
  const texts: string[] = [];
  for (let at = bytes.indexOf("PK\u0001\u0002", 0, "latin1"); at >= 0;) {
    const packed = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    texts.push((bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString("utf8"));
    at = bytes.indexOf("PK\u0001\u0002", at + 46, "latin1");
  }
  return texts.join("\n");
}
