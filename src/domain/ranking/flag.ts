import { compareDecimal } from "../value/decimal.ts";
import type { Bilingual } from "../language.ts";
import type { PublicationRule } from "./publication-rule.ts";
import { printPoints } from "./print-points.ts";
import type { Board, BoardEntry } from "./result.ts";

/** A unit the rule puts up for the flag, and why. */
export type Proposal = {
  readonly unit: number;
  readonly name: string;
  readonly group: string;
  readonly reason: Bilingual;
};

function isEligible(entry: BoardEntry, flag: PublicationRule["flag"]): boolean {
  if (flag.complete && entry.missing > 0) return false;
  return compareDecimal(entry.verified ?? "0", flag.leastVerified) >= 0;
}

function reasonOf(entry: BoardEntry, group: Bilingual): Bilingual {
  const points = printPoints(entry.points);
  return {
    zh: `${group.zh}第${entry.rank}名，${points}分`,
    en: `Place ${entry.rank} of ${group.en}, ${points} points`,
  };
}

/** 流动红旗: the units the rule puts up, group by group; equal places go up together. A decision gives it. Errors: none (total). */
export function proposeFlags(board: Board, { flag }: Pick<PublicationRule, "flag">): Proposal[] {
  return board.groups.flatMap(({ id, label, entries }) =>
    entries
      .filter((entry) => entry.rank <= flag.places && isEligible(entry, flag))
      .map((entry) => ({
        unit: entry.unit,
        name: entry.name,
        group: id,
        reason: reasonOf(entry, label),
      })),
  );
}
