import { type Hash, concat, utf8Of } from "./bytes.ts";
import { type Plain, canonical } from "./canonical.ts";

/** The hash functions the log is kept under, side by side. */
export const algorithms = ["sha256", "sm3"] as const;

/** One of {@link algorithms}. */
export type Algorithm = (typeof algorithms)[number];

/** The functions themselves, which the pure core is given. */
export type Hashes = Readonly<Record<Algorithm, Hash>>;

/**
 * One line of the log. What was stated stands in it only as commitments: the hash of a random salt and the row. Who
 * has neither learns nothing from the log, and a lawful erasure of both leaves every proof valid.
 */
export type Entry = {
  readonly tenant: string;
  /** What it is of: fact, verdict, closing … */
  readonly kind: string;
  /** Its number in the ledger. */
  readonly seq: number;
  /** The commitments to the row, hexadecimal. */
  readonly body: Readonly<Record<Algorithm, string>>;
};

/** The commitment to a row: hash of the salt followed by the row's canonical spelling. Errors: throws on a fraction. */
export function commit(hash: Hash, salt: Uint8Array, row: Plain): Uint8Array {
  return hash(concat(salt, utf8Of(canonical(row))));
}

/** The commitments to a row under both hash functions; it is spelled once. Errors: throws on a fraction. */
export function commitBoth(
  hashes: Hashes,
  salt: Uint8Array,
  row: Plain,
): Readonly<Record<Algorithm, Uint8Array>> {
  const bytes = concat(salt, utf8Of(canonical(row)));
  return { sha256: hashes.sha256(bytes), sm3: hashes.sm3(bytes) };
}

/** The bytes of an entry that the tree is built over. Errors: none (total). */
export function entryBytes({ tenant, kind, seq, body }: Entry): Uint8Array {
  return utf8Of(canonical({ v: 1, tenant, kind, seq, body }));
}
