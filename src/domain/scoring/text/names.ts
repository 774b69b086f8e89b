import type { Indicator } from "../indicator.ts";
import { indicatorMap } from "../rulebook-maps.ts";
import type { Rulebook } from "../rulebook.ts";
import type { NameKind, Named } from "./words.ts";

/** A name as a regulation prints it, and what it stands for. */
export type Told = { readonly kind: NameKind; readonly printed: string; readonly named: Named };

/**
 * The names of a regulation. Two things of one kind that are called alike are printed apart (开工、开工〔2〕), so that a
 * text can be read back.
 */
export type Names = {
  readonly print: (kind: NameKind, named: Named) => string;
  readonly told: () => readonly Told[];
};

/** Opens a register of names, those of indicators, figures, groups and grades in it. Errors: none (total). */
export function openNames(rulebook: Rulebook): Names {
  const byKey = new Map<string, Told>();
  const taken = new Set<string>();
  const print = (kind: NameKind, named: Named): string => {
    const key = JSON.stringify([kind, named.id, named.label.zh, named.label.en]);
    const found = byKey.get(key);
    if (found) return found.printed;
    let printed = named.label.zh;
    for (let number = 2; taken.has(`${kind}|${printed}`); number += 1)
      printed = `${named.label.zh}〔${number}〕`;
    taken.add(`${kind}|${printed}`);
    byKey.set(key, { kind, printed, named });
    return printed;
  };
  const register = (kind: NameKind, each: Pick<Indicator, "id" | "label">): string =>
    print(kind, { id: each.id, label: each.label });
  for (const each of indicatorMap(rulebook).values()) register("indicator", each);
  for (const each of rulebook.groups) register("group", each);
  for (const each of rulebook.grades ?? []) register("grade", each);
  return { print, told: () => [...byKey.values()] };
}
