import { parseMoney } from "../value/money.ts";

const known = new Map<string, boolean>();

/** Whether a word is a unit of money: 亿元, 万美元, £m. Errors: none (total). */
export function isMoneyUnit(word: string): boolean {
  if (word === "" || word.length > 20) return false;
  const before = known.get(word);
  if (before !== undefined) return before;
  const answer = parseMoney("1", word).ok && /[元币￥¥£$€]|cny|usd|gbp|eur|rmb|hkd|jpy/iu.test(word);
  if (known.size < 2000) known.set(word, answer);
  return answer;
}
