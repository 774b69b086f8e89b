/** The pairs of neighbouring signs of a key. Errors: none (total). */
export function pairsOf(key: string): string[] {
  const signs = [...key];
  if (signs.length < 2) return signs;
  return signs.slice(1).map((sign, at) => (signs[at] ?? "") + sign);
}

/** How alike two keys are, 0 to 100: the share of their pairs they have in common (Dice). Errors: none (total). */
export function likeness(a: string, b: string): number {
  if (a === b) return 100;
  const left = pairsOf(a);
  const right = pairsOf(b);
  const count = new Map<string, number>();
  for (const pair of left) count.set(pair, (count.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of right) {
    const rest = count.get(pair) ?? 0;
    if (rest > 0) common += 1;
    count.set(pair, rest - 1);
  }
  return Math.floor((200 * common) / (left.length + right.length));
}
