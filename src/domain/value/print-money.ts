import type { Language } from "../language.ts";
import { currencyName } from "./currency-names.ts";
import { compareDecimal, formatDecimal, scaleDecimal } from "./decimal.ts";
import type { Money } from "./money.ts";
import { qualifyEn, qualifyZh } from "./qualify.ts";

/** In what an amount is printed; in English 亿 and 万 stand for bn and m. `auto` takes the largest that fits. */
export type MoneyScale = "亿" | "万" | "元" | "auto";

const scales = {
  zh: [
    { scale: "亿", power: 8, word: "亿" },
    { scale: "万", power: 4, word: "万" },
    { scale: "元", power: 0, word: "" },
  ],
  en: [
    { scale: "亿", power: 9, word: " bn" },
    { scale: "万", power: 6, word: " m" },
    { scale: "元", power: 0, word: "" },
  ],
} as const;

function chooseScale(
  amount: string,
  options: { scale: MoneyScale; language: Language },
): { power: number; word: string } {
  const fits = (power: number) => compareDecimal(amount, scaleDecimal("1", power)) >= 0;
  const all = scales[options.language];
  const chosen = all.find(({ scale, power }) =>
    options.scale === "auto" ? fits(power) : scale === options.scale,
  );
  return chosen ?? { power: 0, word: "" };
}

/**
 * The amount as it is said, every digit kept: 近125亿元, 2000余万元, 3亿美元; nearly CNY 12.5 bn, over USD 300 m.
 * `parseMoney(…, "")` reads it back unchanged for the currencies known here. Throws on a malformed amount (a bug).
 */
export function printMoney(
  money: Money,
  options: { scale: MoneyScale; language: Language },
): string {
  const { power, word } = chooseScale(money.amount, options);
  const number = formatDecimal(scaleDecimal(money.amount, -power));
  if (options.language === "en")
    return qualifyEn(`${money.currency} ${number}${word}`, money.qualifier);
  const short = /^\d,\d{3}(?!,)/u.test(number) ? number.replace(",", "") : number;
  return qualifyZh({ number: short, unit: word + currencyName(money.currency) }, money.qualifier);
}
