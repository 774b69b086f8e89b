import { readMoneyUnit } from "../value/currency.ts";
import { closeUp } from "../value/normalise.ts";

/** Whether a word is a unit of money: 亿元, 万美元, £m; a scale alone (m) is not. Errors: none (total). */
export function isMoneyUnit(word: string): boolean {
  if (word === "" || word.length > 20) return false;
  return readMoneyUnit(closeUp(word))?.currency != null;
}
