import type { Card, Clue } from "../clue.ts";

/** Two projects that met under a key. */
export type Pair = readonly [Card, Card];

/** Names and parties that so many share tell nobody apart. */
const crowd = 24;

/** Every two projects under a key once, the lower number first; a project and its own phase are no two. Errors: none (total). */
export function pairsIn(clues: readonly Clue[]): Pair[] {
  const cards = [...new Map(clues.map(({ card }) => [card.subject, card])).values()].toSorted(
    (a, b) => a.subject - b.subject,
  );
  if (cards.length > crowd) return [];
  return cards.flatMap((card, at) => cards.slice(at + 1).map((other): Pair => [card, other]));
}

/** Keys under which two entries of one project meet. Errors: none (total). */
export function meetingKeys(card: Card): string[] {
  const { code, nameKey, investor, site, marks } = card;
  const [total, land, content] = [
    marks.get("totalInvestment"),
    marks.get("land"),
    marks.get("content"),
  ];
  const keys = [
    code && `code ${code}`,
    nameKey && `name ${nameKey}`,
    nameKey.length >= 4 && `stem ${nameKey.slice(0, 4)}`,
    investor && `investor ${investor}`,
    site && `site ${site}`,
    total && land && `size ${total} ${land}`,
    content !== undefined && content.length >= 12 && `content ${content}`,
  ];
  return keys.flatMap((key) => (typeof key === "string" && key !== "" ? key : []));
}
