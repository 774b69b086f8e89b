/**
 * What the pages and the vocabulary use and the browsers of 2020 (Chrome 87) do not have yet. Loaded first.
 * The build translates syntax; missing methods it leaves missing.
 */
function supply(
  owner: object,
  methods: Readonly<Record<string, (...args: never[]) => unknown>>,
): void {
  for (const [name, value] of Object.entries(methods)) {
    if (!(name in owner)) {
      Object.defineProperty(owner, name, { value, configurable: true, writable: true });
    }
  }
}

function at<T>(this: ArrayLike<T>, place: number): T | undefined {
  return this[place < 0 ? this.length + place : place];
}

supply(Array.prototype, {
  at,
  findLast<T>(this: readonly T[], accepts: (item: T) => boolean): T | undefined {
    return [...this].reverse().find(accepts);
  },
  toReversed<T>(this: readonly T[]): T[] {
    return [...this].reverse();
  },
  toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
    return [...this].sort(compare);
  },
});
supply(String.prototype, { at });
supply(Object, {
  hasOwn: (owner: object, name: string) => Object.prototype.hasOwnProperty.call(owner, name),
});
