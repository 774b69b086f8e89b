import { hexOf, sameBytes } from "../../domain/seal/bytes.ts";
import type { Plain } from "../../domain/seal/canonical.ts";
import { type Checkpoint, readCheckpoint, sm3RootOf } from "../../domain/seal/checkpoint.ts";
import { type Algorithm, algorithms, commitBoth, entryBytes } from "../../domain/seal/entry.ts";
import { type Note, type NoteKey, keyHashOf, readNote } from "../../domain/seal/note.ts";
import { isIncluded, leafHash } from "../../domain/seal/tree.ts";
import { cosignedBytes, readCosignature } from "../../domain/seal/witness.ts";
import { ed25519, ed25519Holds } from "../seal/ed25519.ts";
import { hashes } from "../seal/hashes.ts";
import { isSignedBy } from "../seal/signed-by.ts";
import { readKey } from "../seal/vkey.ts";
import { openPeaks } from "./peaks.ts";
import { type BundleEntry, type BundleHead, readEntry, readHead } from "./read-bundle.ts";
import { Wrong } from "./wrong.ts";

/** What to trust and what to hold it against. */
export type Trust = {
  /** The key that was given by other means; without it the bundle's own is used, which proves only that it agrees with itself. */
  readonly key: string | undefined;
  /** Checkpoints kept from earlier. */
  readonly kept: readonly string[];
};

/** A bundle that holds. */
export type Verified = {
  readonly tenant: string;
  readonly origin: string;
  readonly size: number;
  readonly whole: boolean;
  readonly entries: number;
  /** Of those, how many stand as commitments alone: erased by law, or withheld from who was handed the bundle. */
  readonly hidden: number;
  /** Names of the witnesses whose signatures are good by the keys the bundle names. */
  readonly witnesses: readonly string[];
  readonly key: NoteKey;
};

/** Both roots a checkpoint was signed over. */
type Signed = {
  readonly checkpoint: Checkpoint;
  readonly roots: Readonly<Record<Algorithm, Uint8Array>>;
};

function trustedKey(head: BundleHead, given: string | undefined): NoteKey {
  const key = readKey(given ?? head.keys[0] ?? "");
  if (!key)
    throw new Wrong(
      "公钥读不出来，或与其编号不符",
      "the key cannot be read, or is not its number's",
    );
  if (key.algorithm !== ed25519)
    throw new Wrong("公钥不是 Ed25519", "the key is not an Ed25519 key");
  return key;
}

function signedBy(key: NoteKey, printed: string, tenant: string): Signed & { readonly note: Note } {
  const note = readNote(printed);
  const checkpoint = note && readCheckpoint(note.text);
  if (!note || !checkpoint)
    throw new Wrong("检查点读不出来", "the checkpoint is not a signed note");
  if (!isSignedBy(key, note))
    throw new Wrong(
      `检查点没有 ${key.name} 的有效签名`,
      `the checkpoint is not signed by ${key.name}`,
    );
  if (checkpoint.origin !== `${key.name}/${tenant}`)
    throw new Wrong(`检查点属于 ${checkpoint.origin}`, `the checkpoint is of ${checkpoint.origin}`);
  const sm3 = sm3RootOf(checkpoint);
  if (sm3?.length !== 32)
    throw new Wrong("检查点缺 SM3 根", "the checkpoint does not carry both roots");
  return { note, checkpoint, roots: { sha256: checkpoint.root, sm3 } };
}

/** The commitments to a row; undefined for one that has no exact spelling. */
function commitments(salt: Uint8Array, row: Plain): ReturnType<typeof commitBoth> | undefined {
  try {
    return commitBoth(hashes, salt, row);
  } catch {
    return undefined;
  }
}

/** The commitments of an entry, recomputed where its row is shown. */
function checkBody({ row, salt, body, seq, kind }: BundleEntry): void {
  if (row === null || salt === null) return;
  const own = commitments(new Uint8Array(Buffer.from(salt, "hex")), row);
  for (const algorithm of algorithms)
    if (!own || hexOf(own[algorithm]) !== body[algorithm])
      throw new Wrong(
        `第 ${seq} 号（${kind}）不是签封时的内容`,
        `number ${seq} (${kind}) does not say what was sealed`,
      );
}

function bytesOf(tenant: string, { kind, seq, body }: BundleEntry): Uint8Array {
  return entryBytes({ tenant, kind, seq, body });
}

function checkPath(head: BundleHead, entry: BundleEntry, { checkpoint, roots }: Signed): void {
  const bytes = bytesOf(head.tenant, entry);
  for (const algorithm of algorithms) {
    const path = entry.path?.[algorithm].map((each) => new Uint8Array(Buffer.from(each, "hex")));
    const leaf = { index: entry.idx, hash: leafHash(hashes[algorithm], bytes) };
    const tree = { size: checkpoint.size, root: roots[algorithm], path: path ?? [] };
    if (!path || !isIncluded(hashes[algorithm], leaf, tree))
      throw new Wrong(
        `第 ${entry.seq} 号（${entry.kind}）不在签过名的账本里`,
        `number ${entry.seq} (${entry.kind}) is not in the signed log`,
      );
  }
}

/** The whole log grown anew, held against every checkpoint it passes. */
function openWhole(head: BundleHead, notes: readonly Signed[]) {
  const trees = { sha256: openPeaks(hashes.sha256), sm3: openPeaks(hashes.sm3) };
  let count = 0;
  const compare = (): void => {
    for (const { checkpoint, roots } of notes)
      if (checkpoint.size === count)
        for (const algorithm of algorithms)
          if (!sameBytes(trees[algorithm].root(), roots[algorithm]))
            throw new Wrong(
              `${count} 条记录得不出当时签名的根`,
              `${count} entries do not give the root that was signed over them`,
            );
  };
  compare();
  return {
    add: (entry: BundleEntry): void => {
      if (entry.idx !== count || entry.path)
        throw new Wrong(
          `第 ${count} 条的位置上是第 ${entry.idx} 条`,
          `entry ${entry.idx} stands where entry ${count} should`,
        );
      const bytes = bytesOf(head.tenant, entry);
      for (const algorithm of algorithms) trees[algorithm].add(leafHash(hashes[algorithm], bytes));
      count += 1;
      compare();
    },
    end: (): void => {
      const missing = notes.find(({ checkpoint }) => checkpoint.size > count);
      if (missing || count !== notes[0]?.checkpoint.size)
        throw new Wrong(
          `签过名的有 ${missing?.checkpoint.size ?? notes[0]?.checkpoint.size} 条，证据包里有 ${count} 条`,
          `${missing?.checkpoint.size ?? notes[0]?.checkpoint.size} entries were signed, the bundle has ${count}`,
        );
    },
  };
}

function witnessesOf({ witnesses }: BundleHead, note: Note): string[] {
  const keys = witnesses.map(readKey).filter((key) => key !== undefined);
  return keys
    .filter((key) => {
      const known = keyHashOf(hashes.sha256, key);
      return note.signatures.some(({ name, keyHash, signature }) => {
        const read = name === key.name && sameBytes(keyHash, known) && readCosignature(signature);
        return (
          read &&
          ed25519Holds(key.publicKey, cosignedBytes(note.text, read.seconds), read.signature)
        );
      });
    })
    .map((key) => key.name);
}

/**
 * Verifies a bundle from its lines, and hands each entry that holds to `see`. Written apart from verify/guatu_verify.py:
 * what one takes and the other does not is a fault in one of them. Throws Wrong.
 */
export async function verifyBundle(
  lines: AsyncIterable<string>,
  trust: Trust,
  see: (entry: BundleEntry) => void = () => undefined,
): Promise<Verified> {
  const source = lines[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done) throw new Wrong("证据包是空的", "the bundle is empty");
  const head = readHead(first.value);
  const key = trustedKey(head, trust.key);
  const signed = signedBy(key, head.note, head.tenant);
  const kept = trust.kept.map((each) => signedBy(key, each, head.tenant));
  if (kept.length > 0 && !head.whole)
    throw new Wrong(
      "只有整个账本才能与留存的检查点核对",
      "only a whole log can be held against an earlier checkpoint",
    );
  const whole = head.whole ? openWhole(head, [signed, ...kept]) : undefined;
  let [entries, hidden] = [0, 0];
  for (let next = await source.next(); !next.done; next = await source.next()) {
    const entry = readEntry(next.value);
    checkBody(entry);
    if (whole) whole.add(entry);
    else checkPath(head, entry, signed);
    entries += 1;
    hidden += Number(entry.row === null);
    see(entry);
  }
  whole?.end();
  if (entries === 0 && !head.whole)
    throw new Wrong("证据包里没有一条记录", "the bundle proves nothing: it has no entries");
  const { origin, size } = signed.checkpoint;
  const witnesses = witnessesOf(head, signed.note);
  return { tenant: head.tenant, origin, size, whole: head.whole, entries, hidden, witnesses, key };
}
