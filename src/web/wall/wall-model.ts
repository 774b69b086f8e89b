import type { Output } from "../../contract/endpoint.ts";
import type { showWall } from "../../contract/project.ts";

export type Wall = Output<typeof showWall>;
export type Card = Wall["cards"][number];
export type LightColour = Card["light"];

/** Worst first: what needs a person stands on top of its cell. */
export const colours = ["red", "yellow", "green", "none"] as const satisfies readonly LightColour[];

/** How many of each light. */
export type Tally = Readonly<Record<LightColour, number>>;

/** Counts lights. */
export function tallyOf(cards: readonly Card[]): Tally {
  const tally = { red: 0, yellow: 0, green: 0, none: 0 };
  for (const { light } of cards) tally[light] += 1;
  return tally;
}

export type WallFilter = {
  readonly lights: readonly string[];
  readonly units: readonly string[];
};

/** The cards a filter leaves; an empty list of a filter leaves all. */
export function filterCards(cards: readonly Card[], filter: WallFilter): readonly Card[] {
  return cards.filter(
    (card) => has(filter.lights, card.light) && has(filter.units, String(card.unit)),
  );
}

function has(list: readonly string[], item: string): boolean {
  return list.length === 0 || list.includes(item);
}

/** The worst light first, then the latest, then by number. */
export function compareCards(a: Card, b: Card): number {
  const lights = colours.indexOf(a.light) - colours.indexOf(b.light);
  return lights || (b.delay?.max ?? 0) - (a.delay?.max ?? 0) || a.id - b.id;
}

/** Cards by what a function says of them, each group with the worst first. */
export function groupCards<K>(
  cards: readonly Card[],
  keyOf: (card: Card) => K,
): ReadonlyMap<K, readonly Card[]> {
  const groups = new Map<K, Card[]>();
  for (const card of [...cards].sort(compareCards)) {
    const group = groups.get(keyOf(card));
    if (group) group.push(card);
    else groups.set(keyOf(card), [card]);
  }
  return groups;
}

/** The key of a place on the wall. */
export function placeOf({ unit, stage }: Pick<Card, "unit" | "stage">): string {
  return `${unit}|${stage}`;
}

/** Units that have a card, in the order of the wall. */
export function unitsWith(wall: Wall, cards: readonly Card[]): Wall["units"] {
  const used = new Set(cards.map(({ unit }) => unit));
  return wall.units.filter(({ id }) => used.has(id));
}
