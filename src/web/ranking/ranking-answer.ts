import type { Output } from "../../contract/endpoint.ts";
import type { Entry } from "../../domain/scoring/ranking.ts";
import type { rank } from "../../contract/ranking.ts";

type Missing = Entry["missing"][number];

/** What tells one missing figure from another; several articles may miss the same one. */
export function missingKey({ indicator, project, detail, reason }: Missing): string {
  return [indicator, project ?? "", detail, reason].join("|");
}

/** Each missing figure once. */
export function distinctMissing(entry: Entry): readonly Missing[] {
  return [...new Map(entry.missing.map((each) => [missingKey(each), each])).values()];
}

/** A ranking with the point of the ledger it was computed from. */
export type RankingAnswer = Output<typeof rank>;

/** The point of knowledge as an address says it: a day, and the ledger's number where it is fixed. */
export function knownText({ day, seq }: RankingAnswer["known"]): string {
  return seq === null ? day : `${day}@${seq}`;
}
