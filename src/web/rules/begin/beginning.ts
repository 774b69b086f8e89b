import { type Beginning, rulebookId } from "../../../domain/scoring/begin.ts";
import type { Group } from "../../../domain/scoring/rulebook.ts";
import { isIsoDay } from "../../../domain/value/civil.ts";
import { type UnitKind, unitKinds } from "../../../domain/unit/tree.ts";

/** Rulebooks there are already: their ids and titles are taken. */
export type Taken = {
  readonly ids: readonly string[];
  readonly titles: readonly string[];
};

/** What is wrong with what is typed: the name of a sentence each, null where nothing is. */
export type Wrongs = {
  readonly id: "idWrong" | "idTaken" | null;
  readonly title: "titleMissing" | "titleTaken" | null;
  readonly from: "fromMissing" | null;
  /** By group. */
  readonly kinds: Readonly<Record<string, "kindsMissing" | "kindTwice" | null>>;
};

function isKind(word: string): word is UnitKind {
  return unitKinds.some((kind) => kind === word);
}

/** The kinds of unit a rulebook names for each group; none where its groups are of another place. */
export function kindsOf(groups: readonly Group[]): Beginning["kinds"] {
  return Object.fromEntries(groups.map(({ id, kinds }) => [id, kinds.filter(isKind)]));
}

/** An id nobody has, after another. */
export function freeId(stem: string, { ids }: Taken): string {
  let [id, number] = [stem, 2];
  for (; ids.includes(id); number += 1) id = `${stem}-${number}`;
  return id;
}

function idWrong(id: string, { ids }: Taken): Wrongs["id"] {
  if (!rulebookId.test(id)) return "idWrong";
  return ids.includes(id) ? "idTaken" : null;
}

function titleWrong({ zh, en }: Beginning["title"], { titles }: Taken): Wrongs["title"] {
  if (zh.trim() === "" || en.trim() === "") return "titleMissing";
  return titles.includes(zh.trim()) || titles.includes(en.trim()) ? "titleTaken" : null;
}

function kindsWrong(kinds: Beginning["kinds"]): Wrongs["kinds"] {
  const all = Object.values(kinds).flat();
  const wrong = (own: readonly string[]) => {
    if (own.length === 0) return "kindsMissing";
    return own.some((kind) => all.indexOf(kind) !== all.lastIndexOf(kind)) ? "kindTwice" : null;
  };
  return Object.fromEntries(Object.entries(kinds).map(([group, own]) => [group, wrong(own)]));
}

/** Everything wrong with what is typed. Errors: none (total). */
export function wrongsOf({ id, title, from, kinds }: Beginning, taken: Taken): Wrongs {
  return {
    id: idWrong(id, taken),
    title: titleWrong(title, taken),
    from: isIsoDay(from) ? null : "fromMissing",
    kinds: kindsWrong(kinds),
  };
}

/** Whether nothing is. Errors: none (total). */
export function isSound({ id, title, from, kinds }: Wrongs): boolean {
  return [id, title, from, ...Object.values(kinds)].every((each) => each === null);
}
