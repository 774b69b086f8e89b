import type { AnyRule } from "./any-rule.ts";
import type { Holder, Indicator } from "./indicator.ts";
import type { Place } from "./reader.ts";
import type { Named } from "./text/words.ts";

/** The words of the rulebook while a rule is read: its indicators, its groups, and how to read a rule within a rule. */
export type Scope = {
  readonly about: Holder;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly groups: readonly string[];
  /** The articles whose points may be asked; absent where none may. */
  readonly articles?: readonly Named[];
  readonly readRule: (place: Place, about: Holder) => AnyRule;
};
