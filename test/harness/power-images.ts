import { chown, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { findAccount, needsAccount } from "../../src/store/engine/account.ts";
import type { Dice } from "./sim/dice.ts";

/** What lies in a folder: files with their bytes, folders without. */
export type Disk = ReadonlyMap<string, Buffer | undefined>;

/** Never part of what a machine finds when the power is back. */
const gone = /^(?:postmaster\.(?:pid|opts)|log\/|.*pg_internal\.init)/u;

/** Reads a folder as it lies, also while a database writes in it. */
export async function readDisk(root: string): Promise<Disk> {
  const disk = new Map<string, Buffer | undefined>();
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(root.length + 1).replaceAll(sep, "/");
    if (gone.test(name)) continue;
    if (entry.isDirectory()) disk.set(name, undefined);
    // What was removed meanwhile is not there.
    else if (entry.isFile()) {
      const bytes = await readFile(path).catch(() => undefined);
      if (bytes) disk.set(name, bytes);
    }
  }
  return disk;
}

const page = 8192;
const sector = 512;
const segment = 16n * 1024n * 1024n;

/** Where the database's log had been synced to, as a number of bytes. */
export function positionOf(lsn: string): bigint {
  const [high = "0", low = "0"] = lsn.split("/");
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}

function segmentOf(position: bigint): string {
  const number = position / segment;
  const hex = (part: bigint): string => part.toString(16).toUpperCase().padStart(8, "0");
  return `00000001${hex(number / 256n)}${hex(number % 256n)}`;
}

/** What the power leaves of bytes that were on their way: some, none, or what was there once. */
function spoil(bytes: Buffer, from: number, dice: Dice): void {
  const way = dice.below(4);
  const kept = way === 0 ? 0 : dice.below(Math.min(bytes.length - from, 3 * page));
  const rest = bytes.subarray(from + kept);
  if (way === 1) rest.fill(0);
  else if (way === 2) rest.fill(dice.below(256));
  else for (let at = 0; at < Math.min(rest.length, 4 * page); at += 1) rest[at] = dice.below(256);
}

/** The log as it was synced; whatever came behind is spoilt. */
function cutLog(name: string, bytes: Buffer, given: { synced: bigint; dice: Dice }): Buffer {
  const own = name.slice("pg_wal/".length);
  const last = segmentOf(given.synced);
  if (!/^[0-9A-F]{24}$/u.test(own) || own < last) return bytes;
  const cut = Buffer.from(bytes);
  spoil(cut, own === last ? Number(given.synced % segment) : 0, given.dice);
  return cut;
}

/** Of two states of a page either may lie there, or sectors of both. */
function tear(before: Buffer, after: Buffer, dice: Dice): { bytes: Buffer; isTorn: boolean } {
  const way = dice.below(3);
  if (way < 2 || before.equals(after)) return { bytes: way === 0 ? before : after, isTorn: false };
  const mixed = Buffer.from(before);
  for (let at = 0; at < after.length; at += sector)
    if (dice.chance(0.5)) after.copy(mixed, at, at, at + sector);
  return { bytes: mixed, isTorn: !mixed.equals(before) && !mixed.equals(after) };
}

/** What the machine had: what was synced for certain, what was written later, and how far the log was synced. */
export type Machine = { readonly synced: Disk; readonly written: Disk; readonly position: bigint };

/** A disk as a power cut may leave it, and how many of its pages are torn. */
export function imageOf(machine: Machine, dice: Dice): { disk: Disk; torn: number } {
  const { synced, written, position } = machine;
  const disk = new Map<string, Buffer | undefined>(synced);
  let torn = 0;
  for (const [name, after] of written) {
    const before = synced.get(name);
    if (name.startsWith("pg_wal/"))
      disk.set(name, after && cutLog(name, after, { synced: position, dice }));
    else if (!/^(?:base|global|pg_xact|pg_multixact)\/.*\d/u.test(name) || !before || !after)
      continue;
    else {
      const pages: Buffer[] = [];
      for (let at = 0; at < after.length; at += page) {
        const now = after.subarray(at, at + page);
        const then = before.subarray(at, at + page);
        // What the file had grown by may be there as nothing but its length.
        const was = then.length === now.length ? then : Buffer.alloc(now.length);
        const { bytes, isTorn } = tear(was, now, dice);
        torn += isTorn ? 1 : 0;
        pages.push(bytes);
      }
      disk.set(name, Buffer.concat(pages));
    }
  }
  return { disk, torn };
}

/** Puts an image where an installation can be started on it, beside the rest of an installation's folder. */
export async function putImage(disk: Disk, from: string, folder: string): Promise<void> {
  const data = join(folder, "database/server/data");
  const account = needsAccount() ? await findAccount() : undefined;
  await mkdir(data, { recursive: true, mode: 0o700 });
  for (const [name, bytes] of disk) {
    const path = join(data, name);
    await mkdir(bytes ? dirname(path) : path, { recursive: true, mode: 0o700 });
    if (bytes) await writeFile(path, bytes, { mode: 0o600 });
  }
  for (const name of ["database-home", "database/secret"])
    await writeFile(join(folder, name), await readFile(join(from, name)), { mode: 0o600 });
  if (!account) return;
  const own = ["", ...(await readdir(data, { recursive: true }))];
  for (const name of own) await chown(join(data, name), account.uid, account.gid);
  await chown(dirname(data), account.uid, account.gid);
}
