import { hearRule } from "../rule.ts";
import type { Told } from "./names.ts";
import type { Ears, NameKind } from "./words.ts";

/** Names of a kind, the longest first, so that 开工率 is not heard as 开工. */
function sorted(told: readonly Told[]): ReadonlyMap<NameKind, readonly Told[]> {
  const kinds = new Map<NameKind, Told[]>();
  for (const each of told) kinds.set(each.kind, [...(kinds.get(each.kind) ?? []), each]);
  for (const list of kinds.values()) list.sort((a, b) => b.printed.length - a.printed.length);
  return kinds;
}

/** Words of a choice, by the indicator it belongs to. */
export type ChoiceWords = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** How the texts of one regulation are understood. `holder` stands at the head of what is said of each project. */
export function earsOf(told: readonly Told[], choices: ChoiceWords, holder: string): Ears {
  const names = sorted(told);
  const ears: Ears = {
    holder,
    items: [],
    names: (kind, text, at) =>
      (names.get(kind) ?? [])
        .filter(({ printed }) => text.startsWith(printed, at))
        .map(({ printed, named }) => ({ named, end: at + printed.length })),
    choice: (indicator, said) => choices.get(indicator)?.get(said) ?? said,
    rule: (block) => hearRule(block, { ...ears, holder: "" }),
  };
  return ears;
}
