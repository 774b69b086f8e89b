import type { listContests, listCorrections } from "../../contract/closing.ts";
import type { Output } from "../../contract/endpoint.ts";

export type Correction = Output<typeof listCorrections>["corrections"][number];
export type Contest = Output<typeof listContests>["contests"][number];

/** Whether nobody has settled it yet. */
export function isOpen(dispute: Correction | Contest): boolean {
  return "state" in dispute ? dispute.state === "asked" : dispute.answer === null;
}

/** What waits for the reader first, then what waits for others, then the rest; the newest first among equals. */
export function sorted<D extends Correction | Contest>(disputes: readonly D[]): readonly D[] {
  const rank = (dispute: D) => (dispute.mine ? 0 : isOpen(dispute) ? 1 : 2);
  return [...disputes].sort((a, b) => rank(a) - rank(b) || b.id - a.id);
}

/** What is open about each fact, by its number in the ledger. */
export type OpenDisputes = ReadonlyMap<
  number,
  { readonly contests: number; readonly correcting: boolean }
>;

/** Counts open contests and corrections by the fact they are about. */
export function openByFact(
  contests: readonly Contest[],
  corrections: readonly Correction[],
): OpenDisputes {
  const open = new Map<number, { contests: number; correcting: boolean }>();
  const of = (seq: number) => {
    const known = open.get(seq) ?? { contests: 0, correcting: false };
    open.set(seq, known);
    return known;
  };
  for (const contest of contests) if (isOpen(contest)) of(contest.fact.seq).contests += 1;
  for (const correction of corrections)
    if (isOpen(correction)) of(correction.fact.seq).correcting = true;
  return open;
}
