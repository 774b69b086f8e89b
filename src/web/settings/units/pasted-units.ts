import { type UnitKind, unitKinds } from "../../../domain/unit/tree.ts";

/** A unit as a line of a pasted list names it; its parent is a number or a name. */
export type PastedUnit = {
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: number | string;
};

export type Pasted =
  | { readonly ok: true; readonly units: readonly PastedUnit[] }
  | { readonly ok: false; readonly line: number; readonly text: string };

/** What kinds are called in lists people keep, beside the words of the page. */
const written: Readonly<Record<string, UnitKind>> = {
  镇: "town",
  乡: "town",
  街道: "town",
  乡镇: "town",
  开发区: "park",
  高新区: "park",
  局: "bureau",
  委办局: "bureau",
  区: "district",
  县: "district",
};

function kindOf(word: string, words: Readonly<Record<UnitKind, string>>): UnitKind | undefined {
  if (word === "") return "town";
  const known = unitKinds.find((kind) => kind === word.toLowerCase() || words[kind] === word);
  return known ?? written[word];
}

/** Units from a list of name, kind and parent, in columns of a table or set off by commas; empty lines are passed over. */
export function pastedUnits(
  text: string,
  given: { readonly words: Readonly<Record<UnitKind, string>>; readonly parent: number },
): Pasted {
  const units: PastedUnit[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === "") continue;
    const cells = line.split(/\t|,|，|;|；/u).map((cell) => cell.trim());
    const [name = "", word = "", parent = "", ...more] = cells;
    const kind = kindOf(word, given.words);
    if (name === "" || !kind || more.some((cell) => cell !== ""))
      return { ok: false, line: index + 1, text: line.trim() };
    units.push({ name, kind, parent: parent === "" ? given.parent : parent });
  }
  return { ok: true, units };
}
