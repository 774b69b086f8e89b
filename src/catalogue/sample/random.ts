/** A stream of draws that depends on its seed alone. */
export type Random = {
  /** A whole number from 0 up to but not including `size` (1 to 2^20). */
  readonly below: (size: number) => number;
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  /** True in so many cases of a thousand. */
  readonly chance: (perThousand: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
};

/** The final mix of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(word: number): number {
  const a = Math.imul(word ^ (word >>> 16), 0x85eb_ca6b);
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2_ae35);
  return (b ^ (b >>> 16)) >>> 0;
}

/**
 * An independent stream for a seed, an index and a purpose, so that any project is drawn without drawing those
 * before it. Mulberry32 (T. Ettinger, public domain) on 32-bit words; whole numbers only, alike on every machine.
 * Errors: `pick` throws on an empty list (a bug).
 */
export function createRandom(seed: number, index: number, purpose: number): Random {
  let state = mix(mix(mix(seed | 0) ^ (index | 0)) + Math.imul(purpose, 0x9e37_79b9));
  const below = (size: number): number => {
    state = (state + 0x6d2b_79f5) | 0;
    const a = Math.imul(state ^ (state >>> 15), state | 1);
    const b = a ^ (a + Math.imul(a ^ (a >>> 7), a | 61));
    return Math.floor((((b ^ (b >>> 14)) >>> 0) * size) / 0x1_0000_0000);
  };
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (perThousand) => below(1000) < perThousand,
    pick: (list) => {
      const item = list[below(list.length)];
      if (item === undefined) throw new RangeError("pick from an empty list");
      return item;
    },
  };
}

/** One of the entries, drawn by its weight (whole numbers). Errors: throws on no entries (a bug). */
export function pickWeighted<T extends { readonly weight: number }>(
  random: Random,
  list: readonly T[],
): T {
  let left = random.below(list.reduce((sum, entry) => sum + entry.weight, 0));
  for (const entry of list) {
    left -= entry.weight;
    if (left < 0) return entry;
  }
  throw new RangeError("pick from an empty list");
}
