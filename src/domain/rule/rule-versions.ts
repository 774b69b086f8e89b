import type { KnownAt } from "../ledger/fact.ts";

/** Rules as data by name, each as its file under `rules/` would parse. */
export type RuleData = ReadonlyMap<string, unknown>;

/** A version of a rule that a district set; a null value goes back to the shipped sample. */
export type RuleVersion = {
  readonly seq: number;
  readonly name: string;
  readonly value: unknown;
  readonly knownOn: string;
};

/** The version of each rule in force at a point of knowledge, by name. Errors: none (total). */
export function versionsAt(
  versions: readonly RuleVersion[],
  known: KnownAt,
): ReadonlyMap<string, RuleVersion> {
  const upTo = known.seq ?? Number.MAX_SAFE_INTEGER;
  const latest = new Map<string, RuleVersion>();
  for (const each of versions) {
    if (each.knownOn > known.day || each.seq > upTo) continue;
    const held = latest.get(each.name);
    if (!held || held.seq < each.seq) latest.set(each.name, each);
  }
  return latest;
}

/** The shipped rules with a district's own laid over them, by name in order. Errors: none (total). */
export function overlay(
  shipped: RuleData,
  versions: ReadonlyMap<string, RuleVersion>,
): Map<string, unknown> {
  const own = [...versions.values()].filter((each) => each.value !== null);
  const all = new Map([
    ...shipped,
    ...own.map((each): [string, unknown] => [each.name, each.value]),
  ]);
  return new Map([...all].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
