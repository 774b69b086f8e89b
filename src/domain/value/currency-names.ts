/** Each currency: its unit in Chinese, the words that name a whole unit, and its signs. */
export const currencyNames: Readonly<
  Record<string, { readonly zh: string; readonly whole: string; readonly signs: string }>
> = {
  CNY: { zh: "元", whole: "元 元人民币 人民币元 yuan", signs: "人民币 cny rmb cn¥ ¥" },
  USD: { zh: "美元", whole: "美元 美金 dollars dollar", signs: "usd us$ $" },
  EUR: { zh: "欧元", whole: "欧元 euros euro", signs: "eur €" },
  JPY: { zh: "日元", whole: "日元 日圆 yen", signs: "jpy jp¥" },
  HKD: { zh: "港元", whole: "港元 港币", signs: "hkd hk$" },
  GBP: { zh: "英镑", whole: "英镑 pounds pound", signs: "gbp £" },
};

/** The Chinese name of a currency's unit: CNY → 元, USD → 美元; the code itself when it has none here. Errors: none (total). */
export function currencyName(currency: string): string {
  return currencyNames[currency]?.zh ?? currency;
}
