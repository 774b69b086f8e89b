import type { Output } from "../../contract/endpoint.ts";
import type { rank } from "../../contract/ranking.ts";

/** A ranking with the point of the ledger it was computed from. */
export type RankingAnswer = Output<typeof rank>;

/** The point of knowledge as an address says it: a day, and the ledger's number where it is fixed. */
export function knownText({ day, seq }: RankingAnswer["known"]): string {
  return seq === null ? day : `${day}@${seq}`;
}
