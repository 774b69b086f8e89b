/** One place in which two versions of a rule differ; undefined where one of them has nothing there. */
export type Difference = {
  /** Names of fields, and of the items of lists by what they are about: `figures`, `monthDone`, `requiredIn`. */
  readonly path: readonly string[];
  readonly was: unknown;
  readonly now: unknown;
};

type Fields = Readonly<Record<string, unknown>>;

/** The step of a path that says the items of a list stand in another order. */
export const orderStep = "@order";

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const about = ["id", "attribute", "node", "evidenceOf", "name"] as const;

/** What an item of a list is about; a node and its evidence are told apart. */
function nameOf(item: unknown): string | undefined {
  if (!isFields(item)) return undefined;
  const field = about.find((each) => typeof item[each] === "string");
  if (field === undefined) return undefined;
  const name = String(item[field]);
  return field === "node" || field === "evidenceOf" ? `${field}:${name}` : name;
}

/** The items of a list by name; by their place (`#1`) where they have none of their own. */
function named(list: readonly unknown[]): Fields {
  const names = list.map(nameOf);
  const own = names.every((name) => name !== undefined) && new Set(names).size === names.length;
  return Object.fromEntries(
    list.map((item, place) => [own ? (names[place] ?? "") : `#${place + 1}`, item]),
  );
}

function ofFields(was: Fields, now: Fields, path: readonly string[]): Difference[] {
  const keys = [...new Set([...Object.keys(was), ...Object.keys(now)])];
  return keys.flatMap((key) => between(was[key], now[key], [...path, key]));
}

function ofLists(
  was: readonly unknown[],
  now: readonly unknown[],
  path: readonly string[],
): Difference[] {
  if (![...was, ...now].every(isFields))
    return JSON.stringify(was) === JSON.stringify(now) ? [] : [{ path, was, now }];
  const [before, after] = [named(was), named(now)];
  const kept = Object.keys(before).filter((name) => name in after);
  const order = Object.keys(after).filter((name) => name in before);
  const moved = kept.join("\n") === order.join("\n") ? [] : [{ was: kept, now: order }];
  return [
    ...ofFields(before, after, path),
    ...moved.map((each) => ({ path: [...path, orderStep], ...each })),
  ];
}

/** Left out, null and empty say the same in a rule. */
function isNothing(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === "";
}

function between(was: unknown, now: unknown, path: readonly string[]): Difference[] {
  if (isNothing(was) && isNothing(now)) return [];
  if (Array.isArray(was) && Array.isArray(now)) return ofLists(was, now, path);
  if (isFields(was) && isFields(now)) return ofFields(was, now, path);
  return Object.is(was, now) ? [] : [{ path, was, now }];
}

/**
 * Where two versions of a rule differ, item by item: items of a list are compared by what they are about, so that one
 * put in between does not change all that follow.
 */
export function differences(was: unknown, now: unknown): readonly Difference[] {
  return between(was, now, []);
}

/** Whether two versions are one to the word: what is left out is not what is there and empty. */
export function isSame(was: unknown, now: unknown): boolean {
  if (Array.isArray(was) && Array.isArray(now))
    return was.length === now.length && was.every((each, at) => isSame(each, now[at]));
  if (!isFields(was) || !isFields(now)) return Object.is(was, now);
  const keys = Object.keys(was);
  return (
    keys.length === Object.keys(now).length &&
    keys.every((key) => key in now && isSame(was[key], now[key]))
  );
}

/** What was taken out of a list of words and what came into it; null where they are no such lists. */
export function listChange(
  was: unknown,
  now: unknown,
): { readonly gone: readonly string[]; readonly come: readonly string[] } | null {
  const words = (list: unknown) =>
    Array.isArray(list) && list.every((each) => typeof each === "string") ? list : null;
  const [before, after] = [words(was), words(now)];
  if (!before || !after) return null;
  return {
    gone: before.filter((each) => !after.includes(each)),
    come: after.filter((each) => !before.includes(each)),
  };
}
