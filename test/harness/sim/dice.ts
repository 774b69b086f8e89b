/** Chances that come out the same for the same seed. */
export type Dice = {
  /** A whole number from 0 up to but not `limit`. */
  readonly below: (limit: number) => number;
  readonly chance: (share: number) => boolean;
  readonly of: <T>(list: readonly T[]) => T;
};

/** The dice of a seed (mulberry32). Throws when asked to choose among nothing. */
export function openDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    of: (list) => {
      if (list.length === 0) throw new Error("nothing to choose among");
      return list[below(list.length)] as (typeof list)[number];
    },
  };
}
