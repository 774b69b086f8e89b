import { randomInt } from "node:crypto";
import { type Glance, suspectBlocks } from "../../domain/seal/glance.ts";
import type { Db } from "../../store/connection.ts";
import { glanceOver } from "../../store/queries/seal-glance.ts";
import { checkBlocks } from "./check-blocks.ts";
import { type Healths, now } from "./healths.ts";

/** Nobody who sees one process's digests can prepare for those of the next. */
const seedMax = 2 ** 47;

/**
 * Looks over one ledger after another and holds each against the look before, which is kept in memory, out of reach of
 * who can change the database. What changed as it should not is checked at once and comes under suspicion. Errors: a
 * look throws what the database throws.
 */
export function openGlancer(
  owner: Db,
  healths: Healths,
  suspect: (tenant: string) => void,
): (tenant: string) => Promise<void> {
  const seen = new Map<string, Glance>();
  const seed = randomInt(seedMax);
  return async (tenant) => {
    const before = seen.get(tenant);
    const after = await glanceOver(owner, tenant, { seed, before: before?.mark ?? 0 });
    const places = before ? suspectBlocks(before, after) : [];
    seen.set(tenant, after);
    if (places.length > 0) {
      suspect(tenant);
      healths.note(tenant, await checkBlocks(owner, tenant, places));
    }
    healths.change(tenant, { glancedAt: now() });
  };
}
