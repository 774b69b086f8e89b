import { DamagedFile } from "./zip-part.ts";

const endOfChain = 0xfffffffa; // this and above are marks, not sectors
const longestName = 64;

/** The container of Office files before 2007, and of today's when they have a password ([MS-CFB]). */
export type Container = {
  /** Names of its streams and folders, in the order of its directory. */
  readonly names: readonly string[];
  /** Throws DamagedFile if there is none. */
  readonly stream: (name: string) => Buffer;
};

/** Opens a container. Throws DamagedFile. */
export function openContainer(bytes: Uint8Array): Container {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return guarded(() => {
    const sectorSize = 1 << file.readUInt16LE(30);
    const sectors = { table: sectorTable(file, sectorSize), sectorSize };
    const directory = chain(file, sectors, file.readUInt32LE(48));
    const entries = listEntries(directory);
    return {
      names: entries.map(({ name }) => name),
      stream: (wanted) =>
        guarded(() => {
          const entry = entries.find(({ name }) => name === wanted);
          if (entry === undefined) throw new DamagedFile(`no stream ${wanted}`);
          return content({ file, sectors, directory }, entry);
        }),
    };
  });
}

/** Reading past the end of a buffer means the file is damaged. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof DamagedFile ? error : new DamagedFile("container", { cause: error });
  }
}

type Entry = { readonly name: string; readonly start: number; readonly size: number };
type Sectors = { readonly table: Uint32Array; readonly sectorSize: number };
type Opened = { readonly file: Buffer; readonly sectors: Sectors; readonly directory: Buffer };

function listEntries(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const entry = directory.subarray(at, at + 128);
    const length = Math.min(longestName, Math.max(2, entry.readUInt16LE(64))) - 2;
    const name = entry.toString("utf16le", 0, length);
    entries.push({ name, start: entry.readUInt32LE(116), size: entry.readUInt32LE(120) });
  }
  return entries;
}

/** A stream under the size given in the header lies in the mini stream, in sectors of 64 bytes. */
function content({ file, sectors, directory }: Opened, { start, size }: Entry): Buffer {
  if (size >= file.readUInt32LE(56)) return chain(file, sectors, start).subarray(0, size);
  const mini = chain(file, sectors, directory.readUInt32LE(116));
  const table = numbers(chain(file, sectors, file.readUInt32LE(60)));
  const shifted = Buffer.concat([Buffer.alloc(64), mini]); // sectors count from behind a header
  return chain(shifted, { table, sectorSize: 64 }, start).subarray(0, size);
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
