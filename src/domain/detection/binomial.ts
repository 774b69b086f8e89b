/**
 * Whether so many hits or more among so many draws are rarer than `perThousand` ‰ when every draw hits with the chance
 * 1 ÷ sides: the exact upper tail of the binomial distribution (Clopper and Pearson 1934), in whole numbers, so that
 * every machine answers alike. Errors: none (total for 0 ≤ hits ≤ draws, sides ≥ 1).
 */
export function isRare(
  hits: number,
  draws: number,
  { sides, perThousand }: { readonly sides: number; readonly perThousand: number },
): boolean {
  const miss = BigInt(sides - 1);
  // C(draws, i) × miss^(draws − i), from i = draws downwards: all over sides^draws.
  let term = 1n;
  let tail = 0n;
  for (let i = draws; i >= hits; i -= 1) {
    tail += term;
    term = (term * BigInt(i) * miss) / BigInt(draws - i + 1);
  }
  return tail * 1000n <= BigInt(perThousand) * BigInt(sides) ** BigInt(draws);
}
