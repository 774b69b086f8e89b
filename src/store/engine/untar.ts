import { createHash } from "node:crypto";
import { chmod, chown, mkdir, open } from "node:fs/promises";
import { join, normalize, sep } from "node:path";
import type { Account } from "./account.ts";

/** Digests of the files as they came out, by their path. */
export type Unpacked = ReadonlyMap<string, string>;

type Entry = { readonly name: string; readonly size: number; readonly type: string };

const block = 512;

function textAt(head: Buffer, from: number, length: number): string {
  const field = head.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.subarray(0, end === -1 ? length : end).toString("utf8");
}

function sizeAt(head: Buffer): number {
  // From 8 GB on a size is binary, which the first bit says.
  if (((head[124] ?? 0) & 0x80) !== 0) return Number(head.readBigUInt64BE(128));
  return Number.parseInt(textAt(head, 124, 12).trim() || "0", 8);
}

function entryOf(head: Buffer): Entry {
  const prefix = textAt(head, 345, 155);
  const name = textAt(head, 0, 100);
  return {
    name: prefix === "" ? name : `${prefix}/${name}`,
    size: sizeAt(head),
    type: textAt(head, 156, 1),
  };
}

/** Nothing in an archive may lie outside the folder it is unpacked into. */
function placeIn(folder: string, name: string): string {
  const path = normalize(join(folder, name));
  if (path !== folder && !path.startsWith(folder + sep))
    throw new Error(`the archive names ${name}, which lies outside it`);
  return path;
}

/** Bytes of a stream in the pieces one asks for. */
function readerOf(chunks: AsyncIterable<Buffer>) {
  const source = chunks[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  /** At most so many, none at the end. */
  const some = async (most: number): Promise<Buffer> => {
    while (rest.length === 0) {
      const next = await source.next();
      if (next.done) break;
      rest = next.value;
    }
    const part = rest.subarray(0, most);
    rest = rest.subarray(part.length);
    return part;
  };
  const exactly = async (bytes: number): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for (let left = bytes; left > 0;) {
      const part = await some(left);
      if (part.length === 0) break;
      parts.push(part);
      left -= part.length;
    }
    return Buffer.concat(parts);
  };
  return { some, exactly };
}

type Target = { readonly folder: string; readonly account: Account | undefined };

async function own(path: string, mode: number, { account }: Target): Promise<void> {
  await chmod(path, mode);
  if (account) await chown(path, account.uid, account.gid);
}

/** Writes one file of the archive and answers its digest. */
async function writeEntry(
  { name, size }: Entry,
  reader: ReturnType<typeof readerOf>,
  target: Target,
): Promise<string> {
  const path = placeIn(target.folder, name);
  const hash = createHash("sha256");
  const handle = await open(path, "w", 0o600);
  try {
    for (let left = size; left > 0;) {
      const part = await reader.some(left);
      if (part.length === 0) throw new Error(`the archive ends in the middle of ${name}`);
      await handle.write(part);
      hash.update(part);
      left -= part.length;
    }
  } finally {
    await handle.close();
  }
  await own(path, 0o600, target);
  await reader.exactly((block - (size % block)) % block);
  return hash.digest("hex");
}

/**
 * Unpacks the tar of a base backup into a folder, everything for the database's account alone. The database has all of
 * it on the disk before it opens: it starts as after a crash. Errors: throws on what is no such archive, and what the disk throws. Source: POSIX.1-1988 ustar.
 */
export async function untar(chunks: AsyncIterable<Buffer>, target: Target): Promise<Unpacked> {
  const digests = new Map<string, string>();
  const reader = readerOf(chunks);
  for (;;) {
    const head = await reader.exactly(block);
    if (head.length < block) return digests;
    if (head.every((byte) => byte === 0)) continue;
    const entry = entryOf(head);
    if (entry.type === "5") {
      const path = placeIn(target.folder, entry.name);
      await mkdir(path, { recursive: true });
      await own(path, 0o700, target);
    } else if (entry.type === "0" || entry.type === "")
      digests.set(entry.name, await writeEntry(entry, reader, target));
    else throw new Error(`the archive holds ${entry.name} of kind ${entry.type}`);
  }
}
