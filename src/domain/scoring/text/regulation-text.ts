import { printRulebook, regulationLines } from "../print.ts";
import type { Rulebook } from "../rulebook.ts";
import { annexLines } from "./annex.ts";
import { openNames } from "./names.ts";

/**
 * A rulebook as a whole Chinese text: the regulation, and an annex with what its sentences do not say (names in data and in
 * English, where figures come from, worked cases). `readRegulation` reads it back. Errors: none (total).
 */
export function regulationText(rulebook: Rulebook): readonly string[] {
  const names = openNames(rulebook);
  const body = regulationLines(printRulebook(rulebook, "zh", names));
  return [...body, ...annexLines(rulebook, names.told())];
}
