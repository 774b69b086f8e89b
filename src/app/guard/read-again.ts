import { hexOf } from "../../domain/seal/bytes.ts";
import type { EvidenceFiles } from "../../files/evidence/evidence-files.ts";
import type { DigestRow } from "../../store/queries/evidence-digests.ts";
import { hashes } from "../seal/hashes.ts";

/** A file that is not what the ledger says. */
export type Spoiled = {
  readonly tenant: string;
  readonly evidence: number;
  readonly fault: "missing" | "altered" | "copyMissing";
};

/** One piece of evidence read again: what is wrong with its files, null for nothing, and how many bytes that was. */
export async function readAgain(
  files: EvidenceFiles,
  { sha256, no_copy }: DigestRow,
): Promise<{ readonly fault: Spoiled["fault"] | null; readonly bytes: number }> {
  const original = await files.get({ keeping: "original", sha256 });
  if (!original) return { fault: "missing", bytes: 0 };
  const bytes = original.length;
  if (hexOf(hashes.sha256(original)) !== sha256) return { fault: "altered", bytes };
  if (no_copy !== null) return { fault: null, bytes };
  const copies = await Promise.all(
    (["large", "small"] as const).map((keeping) => files.get({ keeping, sha256 })),
  );
  const read = copies.reduce((sum, copy) => sum + (copy?.length ?? 0), bytes);
  return { fault: copies.every((copy) => copy) ? null : "copyMissing", bytes: read };
}
