import { type Query, queryText } from "../paths.ts";

/** The query of an address with some names changed; null or "" takes a name away, the rest stays. */
export function patchSearch(search: string, patch: Query): string {
  const query: Record<string, string | number | null | undefined> = Object.fromEntries(
    new URLSearchParams(search),
  );
  return queryText({ ...query, ...patch });
}

/** A comma-separated list of an address. */
export function readList(text: string | null | undefined): readonly string[] {
  return (text ?? "").split(",").filter((each) => each !== "");
}

/** The list with an item put in, or taken out when it was there. */
export function toggled(list: readonly string[], item: string): readonly string[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
}
