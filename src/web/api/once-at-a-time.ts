/**
 * Lets what is asked through while the same is not under way already: the second half of a double click asks nothing
 * new, and its answer would only say that the first was done. Errors: none (total).
 */
export function onceAtATime(): <T>(asked: unknown, ask: () => Promise<T>) => Promise<T> {
  const under = new Map<string, Promise<unknown>>();
  return <T>(asked: unknown, ask: () => Promise<T>) => {
    const name = JSON.stringify(asked);
    // Under one name the same was asked, so the same is answered.
    const same = under.get(name) as Promise<T> | undefined;
    if (same) return same;
    const answer = ask().finally(() => under.delete(name));
    under.set(name, answer);
    return answer;
  };
}
