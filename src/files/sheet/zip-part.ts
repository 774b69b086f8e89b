import { createInflateRaw, inflateRawSync } from "node:zlib";
import type { ZipDirectory, ZipEntry } from "./zip-guard.ts";

/** The file contradicts itself or breaks off; becomes the refusal `fileDamaged`. */
export class DamagedFile extends Error {}

/** A zip whose directory has been judged. */
export type Zip = { readonly bytes: Uint8Array; readonly directory: ZipDirectory };

const stored = 0;
const deflated = 8;
/** Parts unpacked whole (styles, relations, comments) are small; shared strings and sheets stream. */
const wholePartBytes = 64 * 1_048_576;

/** A small part as text; undefined when the zip has no such part. Throws DamagedFile. */
export function partText(zip: Zip, name: string): string | undefined {
  const entry = zip.directory.get(name);
  if (entry === undefined) return undefined;
  if (entry.unpacked > wholePartBytes) throw new DamagedFile(`${name} is too large`);
  return new TextDecoder().decode(unpackWhole(zip, entry));
}

function unpackWhole(zip: Zip, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(zip, entry);
  if (entry.method === stored) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  } catch (error) {
    throw new DamagedFile(entry.name, { cause: error });
  }
}

/** A part as text in pieces, so that a large sheet is never in memory whole. Throws DamagedFile. */
export async function* partPieces(zip: Zip, name: string): AsyncGenerator<string> {
  const entry = zip.directory.get(name);
  if (entry === undefined) throw new DamagedFile(`${name} is missing`);
  const decoder = new TextDecoder();
  for await (const piece of unpackPieces(zip, entry)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

async function* unpackPieces(zip: Zip, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(zip, entry);
  if (entry.method === stored) {
    for (let at = 0; at < packed.length; at += 262_144) yield packed.subarray(at, at + 262_144);
    return;
  }
  const inflate = createInflateRaw({ chunkSize: 262_144 });
  inflate.end(packed);
  let size = 0;
  try {
    for await (const piece of inflate as AsyncIterable<Uint8Array>) {
      size += piece.length;
      if (size > entry.unpacked) throw new DamagedFile(`${entry.name} is larger than declared`);
      yield piece;
    }
  } catch (error) {
    throw error instanceof DamagedFile ? error : new DamagedFile(entry.name, { cause: error });
  } finally {
    inflate.destroy();
  }
}

function packedBytes(zip: Zip, entry: ZipEntry): Uint8Array {
  if (entry.method !== stored && entry.method !== deflated) throw new DamagedFile(entry.name);
  const { bytes } = zip;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const start = entry.offset + 30 + names;
  const end = start + entry.packed;
  if (end > bytes.length) throw new DamagedFile(`${entry.name} breaks off`);
  if (entry.method === stored && entry.packed !== entry.unpacked) throw new DamagedFile(entry.name);
  return bytes.subarray(start, end);
}
