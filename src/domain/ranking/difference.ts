import type { Plain } from "../seal/canonical.ts";

/** Where two values first differ: `board.groups[0].entries[2].points`, and what each says there. */
export type Difference = {
  readonly path: string;
  readonly said: Plain | undefined;
  readonly found: Plain | undefined;
};

function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}

function fieldsOf(value: Plain | undefined): { readonly [key: string]: Plain } | undefined {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? (value as { readonly [key: string]: Plain }) : undefined;
}

function firstOf<T>(list: readonly T[], find: (each: T) => Difference | null): Difference | null {
  for (const each of list) {
    const found = find(each);
    if (found) return found;
  }
  return null;
}

/** The first place two values differ at, in the order of their canonical spelling; null when they are one. Errors: none (total). */
export function firstDifference(
  said: Plain | undefined,
  found: Plain | undefined,
  path = "",
): Difference | null {
  if (isList(said) && isList(found)) {
    const places = Array.from({ length: Math.max(said.length, found.length) }, (_, at) => at);
    return firstOf(places, (at) => firstDifference(said[at], found[at], `${path}[${at}]`));
  }
  const [one, other] = [fieldsOf(said), fieldsOf(found)];
  if (one && other) {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted();
    const inner = (key: string): string => (path === "" ? key : `${path}.${key}`);
    return firstOf(keys, (key) => firstDifference(one[key], other[key], inner(key)));
  }
  return said === found ? null : { path, said, found };
}
