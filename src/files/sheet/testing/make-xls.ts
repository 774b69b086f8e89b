/** A record of an old workbook stream. */
export type XlsRecord = { readonly id: number; readonly data: readonly number[] };

const sector = 512;
const free = 0xffffffff;
const endOfChain = 0xfffffffe;
const fatMark = 0xfffffffd;

/** An .xls from its records: a container with one table sector, one directory and one stream. */
export function makeXls(records: readonly XlsRecord[]): Uint8Array {
  const stream = Buffer.concat(records.map(({ id, data }) => record(id, data)));
  const sectors = Math.max(8, Math.ceil(stream.length / sector)); // below 4096 it would be a mini stream
  const padded = Buffer.alloc(sectors * sector);
  stream.copy(padded);
  return new Uint8Array(
    Buffer.concat([header(), table(sectors), directory(padded.length), padded]),
  );
}

/** A 16-bit number, low byte first. */
export function short(value: number): number[] {
  return [value & 0xff, value >> 8];
}

/** The beginning of a stream or sheet. */
export const bof: XlsRecord = {
  id: 0x0809,
  data: [...short(0x0600), ...short(5), ...short(0), ...short(0)],
};
export const eof: XlsRecord = { id: 0x000a, data: [] };

function record(id: number, data: readonly number[]): Buffer {
  return Buffer.from([...short(id), ...short(data.length), ...data]);
}

function header(): Buffer {
  const bytes = Buffer.alloc(sector, 0xff);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.fill(0, 8, 76);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30); // sectors of 512 bytes
  bytes.writeUInt16LE(6, 32); // mini sectors of 64
  bytes.writeUInt32LE(1, 44); // one table sector
  bytes.writeUInt32LE(1, 48); // the directory is sector 1
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(endOfChain, 60);
  bytes.writeUInt32LE(endOfChain, 68);
  bytes.writeUInt32LE(0, 76); // the table is sector 0
  return bytes;
}

function table(sectors: number): Buffer {
  const bytes = Buffer.alloc(sector, 0xff);
  bytes.writeUInt32LE(fatMark, 0);
  bytes.writeUInt32LE(endOfChain, 4);
  for (let at = 0; at < sectors; at++) {
    bytes.writeUInt32LE(at === sectors - 1 ? endOfChain : at + 3, (at + 2) * 4);
  }
  return bytes;
}

function directory(size: number): Buffer {
  const bytes = Buffer.alloc(sector);
  entry(bytes, 0, { name: "Root Entry", type: 5, start: endOfChain, size: 0, child: 1 });
  entry(bytes, 128, { name: "Workbook", type: 2, start: 2, size, child: free });
  return bytes;
}

function entry(
  bytes: Buffer,
  at: number,
  of: { name: string; type: number; start: number; size: number; child: number },
): void {
  bytes.write(of.name, at, "utf16le");
  bytes.writeUInt16LE(of.name.length * 2 + 2, at + 64);
  bytes.writeUInt8(of.type, at + 66);
  bytes.writeUInt8(1, at + 67);
  bytes.writeUInt32LE(free, at + 68);
  bytes.writeUInt32LE(free, at + 72);
  bytes.writeUInt32LE(of.child, at + 76);
  bytes.writeUInt32LE(of.start, at + 116);
  bytes.writeUInt32LE(of.size, at + 120);
}
