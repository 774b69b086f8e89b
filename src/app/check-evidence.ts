import { hexOf } from "../domain/seal/bytes.ts";
import type { EvidenceFiles } from "../files/evidence/evidence-files.ts";
import type { Db } from "../store/connection.ts";
import { type DigestRow, listDigests } from "../store/queries/evidence-digests.ts";
import { hashes } from "./seal/hashes.ts";

/** A file that is not what the ledger says. */
export type Spoiled = {
  readonly tenant: string;
  readonly evidence: number;
  readonly fault: "missing" | "altered" | "copyMissing";
};

const batchRows = 500;

async function faultOf(
  files: EvidenceFiles,
  { sha256, no_copy }: DigestRow,
): Promise<Spoiled["fault"] | null> {
  const original = await files.get({ keeping: "original", sha256 });
  if (!original) return "missing";
  if (hexOf(hashes.sha256(original)) !== sha256) return "altered";
  if (no_copy !== null) return null;
  const copies = await Promise.all(
    (["large", "small"] as const).map((keeping) => files.get({ keeping, sha256 })),
  );
  return copies.every((copy) => copy) ? null : "copyMissing";
}

/**
 * Reads every original again and holds it against its digest in the ledger; copies need only be there. Answers how many
 * pieces were checked and which files are spoiled. Errors: throws what the store and the database throw.
 */
export async function checkEvidence(
  owner: Db,
  files: EvidenceFiles,
): Promise<{ readonly checked: number; readonly spoiled: readonly Spoiled[] }> {
  const spoiled: Spoiled[] = [];
  let [checked, above] = [0, 0];
  for (;;) {
    const rows = await listDigests(owner, above, batchRows);
    for (const row of rows) {
      const fault = await faultOf(files, row);
      if (fault) spoiled.push({ tenant: row.tenant, evidence: row.seq, fault });
    }
    checked += rows.length;
    above = rows.at(-1)?.seq ?? above;
    if (rows.length < batchRows) return { checked, spoiled };
  }
}
