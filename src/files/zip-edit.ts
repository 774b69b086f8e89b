import { Buffer } from "node:buffer";
import { crc32, deflateRawSync } from "node:zlib";

const localSignature = 0x04034b50;
const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
/** 1980-01-01 as zip writes it: the bytes depend on the content alone. */
const firstDay = 0x0021;
const deflated = 8;
const utf8Names = 0x0800;

type Entry = {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly packed: Buffer;
  readonly size: number;
};

/** The entries of an archive we wrote, packed as they are. Throws on anything else (a bug). */
function entriesOf(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  if (end < 0) throw new Error("not a zip archive");
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== entrySignature) throw new Error("zip directory is damaged");
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    );
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    entries.push({
      name: bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.subarray(from, from + bytes.readUInt32LE(at + 20)),
      size: bytes.readUInt32LE(at + 24),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function entryOf(name: string, text: string): Entry {
  const bytes = Buffer.from(text, "utf8");
  const packed = deflateRawSync(bytes, { level: 9 });
  return {
    name: Buffer.from(name),
    method: deflated,
    crc: crc32(bytes),
    packed,
    size: bytes.length,
  };
}

/** What stands in both heads of an entry: from the version needed to the length of its name. */
function headOf({ name, method, crc, packed, size }: Entry): Buffer {
  const head = Buffer.alloc(24);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(utf8Names, 2);
  head.writeUInt16LE(method, 4);
  head.writeUInt16LE(firstDay, 8);
  head.writeUInt32LE(crc, 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt16LE(name.length, 22);
  return head;
}

function word(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, at) => bytes.writeUInt32LE(number, at * 4));
  return bytes;
}

function writeZip(entries: readonly Entry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const head = headOf(entry);
    const local = [word(localSignature), head, Buffer.alloc(2), entry.name, entry.packed];
    directory.push(
      word(entrySignature),
      Buffer.from([20, 0]),
      head,
      Buffer.alloc(12),
      word(at),
      entry.name,
    );
    parts.push(...local);
    at += local.reduce((sum, part) => sum + part.length, 0);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

/**
 * An archive we wrote with some parts in place of what they were, or added at its end; entries dated 1980-01-01, so
 * that the same content gives the same bytes. Throws when the bytes are no zip (a bug: we wrote them).
 */
export function withParts(archive: Uint8Array, parts: ReadonlyMap<string, string>): Uint8Array {
  const old = entriesOf(Buffer.from(archive));
  const names = new Set(old.map(({ name }) => name.toString()));
  const kept = old.map((entry) => {
    const text = parts.get(entry.name.toString());
    return text === undefined ? entry : entryOf(entry.name.toString(), text);
  });
  const added = [...parts].filter(([name]) => !names.has(name));
  return writeZip([...kept, ...added.map(([name, text]) => entryOf(name, text))]);
}
