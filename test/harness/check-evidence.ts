import { type Spoiled, readAgain } from "../../src/app/guard/read-again.ts";
import type { EvidenceFiles } from "../../src/files/evidence/evidence-files.ts";
import type { Db } from "../../src/store/connection.ts";
import { listDigests } from "../../src/store/queries/evidence-digests.ts";

const batchRows = 500;

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
      const { fault } = await readAgain(files, row);
      if (fault) spoiled.push({ tenant: row.tenant, evidence: row.seq, fault });
    }
    checked += rows.length;
    above = rows.at(-1)?.seq ?? above;
    if (rows.length < batchRows) return { checked, spoiled };
  }
}
