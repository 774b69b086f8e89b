import { Buffer } from "node:buffer";

const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const endLength = 22;
/** 1980-01-01 00:00:00 as zip writes it: the earliest day it can name. */
const firstDay = 0x0021;

/**
 * The same archive with every entry dated 1980-01-01, so that the bytes depend on the content alone.
 * Throws when the bytes are not a zip without a comment (a bug: we wrote them).
 */
export function steadyDates(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  const end = bytes.length - endLength;
  if (bytes.readUInt32LE(end) !== endSignature) throw new Error("not a plain zip archive");
  let at = bytes.readUInt32LE(end + 16);
  while (at < end) {
    if (bytes.readUInt32LE(at) !== entrySignature) throw new Error("zip directory is damaged");
    setDate(bytes, at + 12);
    setDate(bytes, bytes.readUInt32LE(at + 42) + 10);
    at +=
      46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return new Uint8Array(bytes);
}

function setDate(bytes: Buffer, at: number): void {
  bytes.writeUInt16LE(0, at);
  bytes.writeUInt16LE(firstDay, at + 2);
}
