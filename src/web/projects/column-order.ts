/** The list with one item moved to a place; the others keep their order. */
export function moved(list: readonly string[], item: string, place: number): readonly string[] {
  const rest = list.filter((each) => each !== item);
  const to = Math.max(0, Math.min(place, rest.length));
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
