import { accept, refuse } from "../../domain/refusal/refusal.ts";
import type { Refusal, Result } from "../../domain/refusal/refusal.ts";

const megabyte = 1_048_576;

/** How large a spreadsheet may be before it is refused, and what reading one may cost the server. */
export const sheetLimits = {
  fileBytes: 50 * megabyte,
  unpackedBytes: 400 * megabyte,
  /** Unpacked against packed. Real ledgers of 100 000 rows: 7-12; a bomb: 1 000. */
  ratio: 100,
  /** Below this a high ratio is harmless: an empty template with borders over 10 000 rows. */
  ratioFromBytes: 20 * megabyte,
  entries: 10_000,
  rows: 200_000,
  columns: 1_024,
  /** Excel holds 32 767. */
  cellCharacters: 100_000,
  /** Filled cells of a workbook, and the bytes of all their texts. */
  cells: 10_000_000,
  textBytes: 256 * megabyte,
  /** Filled cells of a workbook that can be annotated: that takes the whole of it in memory. */
  annotatedCells: 800_000,
  seconds: 60,
  memoryMegabytes: 512,
  /** Files read at the same time; further ones wait their turn. */
  atOnce: 2,
} as const;

/** One file inside the zip, as its directory declares it. `offset` is of its local header. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  /** The Unix mode whoever packed it gave, 0 for none: tells a symbolic link. */
  readonly mode: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
};

export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const unknown32 = 0xffffffff;

/**
 * Reads the directory at the end of a zip and refuses what would unpack abnormally, before anything
 * is unpacked. Declared sizes may lie: `unpackPart` holds every part to its declared size.
 * Errors: fileDamaged, fileUnpacksTooBig, fileHasPassword.
 */
export function readZipDirectory(bytes: Uint8Array, file: string): Result<ZipDirectory> {
  const entries = listEntries(bytes);
  if (entries === undefined) return refuse("fileDamaged", { file });
  const refusal = judge(entries, bytes.length, file);
  if (refusal !== undefined) return { ok: false, refusal };
  return accept(new Map(entries.map((entry) => [entry.name, entry])));
}

function judge(entries: readonly ZipEntry[], size: number, file: string): Refusal | undefined {
  const { unpackedBytes, ratio, ratioFromBytes } = sheetLimits;
  const tooBig: Refusal = {
    code: "fileUnpacksTooBig",
    params: { file, limit: unpackedBytes / megabyte },
  };
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > unpackedBytes || entries.length >= sheetLimits.entries) return tooBig;
  if (total > ratioFromBytes && total > ratio * size) return tooBig;
  // Parts that share bytes (a bomb without nesting) declare more packed bytes than the file has.
  if (entries.reduce((sum, entry) => sum + entry.packed, 0) > size) return tooBig;
  if (entries.some((entry) => entry.encrypted))
    return { code: "fileHasPassword", params: { file } };
  return undefined;
}

/** The entries; at most `sheetLimits.entries`; undefined if the directory is missing or broken. */
function listEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = Math.min(view.getUint16(end + 10, true), sheetLimits.entries);
  const entries: ZipEntry[] = [];
  let at = directoryStart(view, end);
  for (let i = 0; i < count; i++) {
    const entry = readEntry(view, at);
    if (entry === undefined) return undefined;
    entries.push(entry.entry);
    at = entry.next;
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  const first = Math.max(0, last - 0xffff);
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

function directoryStart(view: DataView, end: number): number {
  const start = view.getUint32(end + 16, true);
  const locator = end - 20;
  if (start !== unknown32 || locator < 0) return start;
  const record = long(view, locator + 8);
  return record + 56 > view.byteLength ? start : long(view, record + 48);
}

function readEntry(view: DataView, at: number): { entry: ZipEntry; next: number } | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) return undefined;
  const extra = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = extra + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > view.byteLength) return undefined;
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, extra - at - 46);
  const long64 = longFields(view, extra, extraEnd);
  const field = (where: number) => {
    const value = view.getUint32(where, true);
    return value === unknown32 ? (long64.shift() ?? value) : value;
  };
  const unpacked = field(at + 24);
  const packed = field(at + 20);
  const offset = field(at + 42);
  if (offset + 30 > view.byteLength) return undefined;
  if (view.getUint32(offset, true) !== localSignature) return undefined;
  const name = new TextDecoder().decode(nameBytes);
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const method = view.getUint16(at + 10, true);
  const mode = view.getUint16(at + 40, true);
  return { entry: { name, method, encrypted, mode, packed, unpacked, offset }, next };
}

/** The 64-bit sizes some writers (Apache POI) put beside every entry, in the order of the format. */
function longFields(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const stop = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    const values: number[] = [];
    for (let field = at + 4; field + 8 <= stop; field += 8) values.push(long(view, field));
    return values;
  }
  return [];
}

function long(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 0x1_0000_0000 + view.getUint32(at, true);
}
