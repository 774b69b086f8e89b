/** What is kept of a file: as it came, or a copy made to be shown. */
export type Keeping = "original" | "large" | "small";

/** Where a file lies: named by what is in the original, so that it can neither change nor be kept twice. */
export type FileKey = { readonly keeping: Keeping; readonly sha256: string };

/**
 * The store of evidence: files by their content, only ever added. Weather (disk, network) throws. Nothing here knows
 * whose a file is; whoever asks has been let through by the ledger.
 */
export type EvidenceFiles = {
  /** Keeps a file for good before it answers; one that is there stays as it is. */
  readonly put: (key: FileKey, bytes: Uint8Array) => Promise<void>;
  /** The bytes as they lie, undefined when there are none. Whoever relies on an original compares its digest. */
  readonly get: (key: FileKey) => Promise<Uint8Array | undefined>;
};

const digest = /^[0-9a-f]{64}$/u;

/** The path of a file below the store's root. Throws on what is no digest (a bug): nothing a person wrote becomes a path. */
export function pathOf({ keeping, sha256 }: FileKey): string {
  if (!digest.test(sha256)) throw new Error("not a digest");
  return `${keeping}/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}
