import type { Fact } from "../domain/ledger/fact.ts";

/** The facts of one subject as one person is shown them; they hold as long as its mark does. */
export type KeptEntry = { readonly mark: string; readonly facts: readonly Fact[] };

/** Facts at hand, by who is shown them and of what; those kept longest first. */
export type KeptFacts = { readonly entries: Map<string, KeptEntry>; facts: number };

/** Nothing at hand yet. Errors: none (total). */
export function noFacts(): KeptFacts {
  return { entries: new Map(), facts: 0 };
}
