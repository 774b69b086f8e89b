import { currencyNames } from "./currency-names.ts";
import { scalePower } from "./stated-number.ts";

/** A word that names a currency; `whole` when it alone means the whole unit (5元), unlike a sign (£5 under “£m”). */
type CurrencyWord = { readonly word: string; readonly currency: string; readonly whole: boolean };

/** Longest first, so that 美元 is found before 元 and us$ before $. */
const words: readonly CurrencyWord[] = Object.entries(currencyNames)
  .flatMap(([currency, { whole, signs }]) => [
    ...whole.split(" ").map((word) => ({ word, currency, whole: true })),
    ...signs.split(" ").map((word) => ({ word, currency, whole: false })),
  ])
  .toSorted((a, b) => b.word.length - a.word.length);

const englishPowers: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  million: 6,
  millions: 6,
  bn: 9,
  b: 9,
  billion: 9,
  tn: 12,
  trillion: 12,
};

/** What a unit of money says: which currency, and which power of ten; null for what it leaves open. */
export type MoneyUnit = { readonly currency: string | null; readonly power: number | null };

function takeWord(text: string): { word: CurrencyWord; rest: string } | null {
  const word = words.find((any) => text.startsWith(any.word) || text.endsWith(any.word));
  if (!word) return null;
  const rest = text.startsWith(word.word)
    ? text.slice(word.word.length)
    : text.slice(0, -word.word.length);
  return { word, rest };
}

/** Up to two words for one currency: 人民币 … 元, us$ … usd. */
function takeCurrency(
  text: string,
): { currency: string | null; whole: boolean; rest: string } | null {
  const first = takeWord(text);
  if (first === null) return { currency: null, whole: false, rest: text };
  const second = takeWord(first.rest);
  if (second === null)
    return { currency: first.word.currency, whole: first.word.whole, rest: first.rest };
  if (second.word.currency !== first.word.currency) return null;
  return {
    currency: first.word.currency,
    whole: first.word.whole || second.word.whole,
    rest: second.rest,
  };
}

/** The unit a closed-up text names: 万美元, £m, 亿元人民币, usdmillion; null when it is none. Errors: none (total). */
export function readMoneyUnit(text: string): MoneyUnit | null {
  const taken = takeCurrency(text.replace(/[()]/gu, ""));
  if (taken === null) return null;
  const { currency, whole, rest } = taken;
  if (rest === "") return { currency, power: whole ? 0 : null };
  const english = Object.hasOwn(englishPowers, rest) ? englishPowers[rest] : undefined;
  if (english !== undefined) return { currency, power: english };
  const power = scalePower(rest);
  return power === null ? null : { currency: currency ?? "CNY", power };
}
