type Parts = { readonly n: bigint; readonly d: bigint };

/** Adds up neighbours, then the sums of neighbours, so that large fractions meet only at the end. */
function inPairs(list: readonly Parts[], plus: (a: Parts, b: Parts) => Parts): Parts | undefined {
  let level = list;
  while (level.length > 1) {
    const next: Parts[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [a, b] = [level[at], level[at + 1]];
      if (a) next.push(b ? plus(a, b) : a);
    }
    level = next;
  }
  return level[0];
}

/** The sum of some numbers: those of one divisor first, then in pairs; undefined for none. Errors: none (total). */
export function sumOfParts(
  list: readonly Parts[],
  plus: (a: Parts, b: Parts) => Parts,
): Parts | undefined {
  const byDivisor = new Map<bigint, bigint>();
  let [n, d] = [0n, list[0]?.d ?? 1n];
  for (const part of list)
    if (part.d === d) n += part.n;
    else {
      byDivisor.set(d, n);
      [n, d] = [(byDivisor.get(part.d) ?? 0n) + part.n, part.d];
    }
  byDivisor.set(d, n);
  return inPairs(
    Array.from(byDivisor, ([own, sum]) => ({ n: sum, d: own })),
    plus,
  );
}
