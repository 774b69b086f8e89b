import { DamagedFile } from "./zip-part.ts";

/** What the library does not tell of an .xls: password, hidden sheets, hidden rows (from 1). */
export type XlsFlags = {
  readonly hasPassword: boolean;
  readonly sheets: readonly { readonly hidden: boolean; readonly hiddenRows: ReadonlySet<number> }[];
};

const record = { bof: 0x0809, eof: 0x000a, password: 0x002f, sheet: 0x0085, row: 0x0208 } as const;
const hiddenRow = 0x20;
const endOfChain = 0xfffffffa; // this and above are marks, not sectors
const longestName = 64;

/** Reads the flags from the records of the workbook stream ([MS-XLS] 2.4). Throws DamagedFile. */
export function readXlsFlags(bytes: Uint8Array): XlsFlags {
  const stream = workbookStream(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const sheets: { start: number; hidden: boolean; hiddenRows: Set<number> }[] = [];
  let hasPassword = false;
  let current: Set<number> | undefined;
  for (const { id, at, length } of records(stream)) {
    if (id === record.bof) current = sheets.find(({ start }) => start === at - 4)?.hiddenRows;
    if (id === record.password) hasPassword = true;
    if (id === record.sheet && length >= 6) {
      const hidden = (stream[at + 4] ?? 0) % 4 !== 0;
      sheets.push({ start: stream.readUInt32LE(at), hidden, hiddenRows: new Set() });
    }
    if (id === record.row && length >= 16 && ((stream[at + 12] ?? 0) & hiddenRow) !== 0) {
      current?.add(stream.readUInt16LE(at) + 1);
    }
  }
  return { hasPassword, sheets };
}

function* records(stream: Buffer): Generator<{ id: number; at: number; length: number }> {
  for (let at = 0; at + 4 <= stream.length; ) {
    const id = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    if (at + 4 + length > stream.length) return;
    yield { id, at: at + 4, length };
    at += 4 + length;
  }
}

/** The workbook inside its container ([MS-CFB]). A workbook under 4 KB lies in the mini stream. */
function workbookStream(file: Buffer): Buffer {
  try {
    const sectorSize = 1 << file.readUInt16LE(30);
    const table = sectorTable(file, sectorSize);
    const directory = chain(file, { table, sectorSize }, file.readUInt32LE(48));
    const entry = find(directory, "Workbook") ?? find(directory, "Book");
    if (entry === undefined) throw new DamagedFile("no workbook stream");
    const [start, size] = [entry.readUInt32LE(116), entry.readUInt32LE(120)];
    if (size >= file.readUInt32LE(56)) {
      return chain(file, { table, sectorSize }, start).subarray(0, size);
    }
    const mini = chain(file, { table, sectorSize }, directory.readUInt32LE(116));
    const miniTable = numbers(chain(file, { table, sectorSize }, file.readUInt32LE(60)));
    const padded = Buffer.concat([Buffer.alloc(64), mini]);
    return chain(padded, { table: miniTable, sectorSize: 64 }, start).subarray(0, size);
  } catch (error) {
    throw error instanceof DamagedFile ? error : new DamagedFile("container", { cause: error });
  }
}

function find(directory: Buffer, name: string): Buffer | undefined {
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const entry = directory.subarray(at, at + 128);
    const length = Math.min(longestName, Math.max(2, entry.readUInt16LE(64))) - 2;
    if (entry.toString("utf16le", 0, length) === name) return entry;
  }
  return undefined;
}

/** The allocation table: its first 109 sectors are listed in the header, the rest in a chain. */
function sectorTable(file: Buffer, sectorSize: number): Uint32Array {
  const listed = [...numbers(file.subarray(76, 512))];
  const perSector = sectorSize / 4 - 1;
  let next = file.readUInt32LE(68);
  for (let i = 0; next < endOfChain && i < file.length / sectorSize; i++) {
    const list = numbers(sector(file, next, sectorSize));
    listed.push(...list.subarray(0, perSector));
    next = list[perSector] ?? endOfChain;
  }
  const parts = listed.filter((at) => at < endOfChain).map((at) => sector(file, at, sectorSize));
  return numbers(Buffer.concat(parts));
}

type Sectors = { readonly table: Uint32Array; readonly sectorSize: number };

function chain(file: Buffer, { table, sectorSize }: Sectors, start: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = start; at < endOfChain; at = table[at] ?? endOfChain) {
    if (parts.length > file.length / sectorSize) throw new DamagedFile("endless chain");
    parts.push(sector(file, at, sectorSize));
  }
  return Buffer.concat(parts);
}

function sector(file: Buffer, at: number, size: number): Buffer {
  return file.subarray((at + 1) * size, (at + 2) * size);
}

function numbers(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, at) => bytes.readUInt32LE(at * 4));
}
