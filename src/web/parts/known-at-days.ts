/** The days of change right before and right after a day; the list may be in any order. */
export function neighbours(
  days: readonly string[],
  day: string,
): { readonly before: string | undefined; readonly after: string | undefined } {
  const sorted = [...new Set(days)].sort();
  const earlier = sorted.filter((each) => each < day);
  return { before: earlier[earlier.length - 1], after: sorted.find((each) => each > day) };
}
