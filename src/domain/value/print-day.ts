import type { Language } from "../language.ts";
import type { Day } from "./day.ts";
import { printMonth, printQuarter } from "./month-names.ts";

function printDate(iso: string, language: Language): string {
  const date = Number(iso.slice(8));
  const month = printMonth(iso.slice(0, 7), language);
  return language === "zh" ? `${month}${date}日` : `${date} ${month}`;
}

const xunNames = {
  "01": { zh: "上旬", en: "early" },
  "11": { zh: "中旬", en: "mid" },
  "21": { zh: "下旬", en: "late" },
} as const;

function printXun(iso: string, language: Language): string {
  const month = printMonth(iso.slice(0, 7), language);
  const tens = iso.endsWith("01") ? "01" : iso.endsWith("11") ? "11" : "21";
  return language === "zh" ? month + xunNames[tens].zh : `${xunNames[tens].en} ${month}`;
}

/**
 * The day as it is said: `2023年11月`, `2024年4月下旬`, `不晚于2023年3月31日`; `Nov 2023`, `late Apr 2024`, `by 31 Mar 2023`.
 * `parseDay` reads it back unchanged. Errors: none (total on well-formed days).
 */
export function printDay(day: Day, language: Language): string {
  switch (day.precision) {
    case "day":
      return printDate(day.day, language);
    case "by":
      return (language === "zh" ? "不晚于" : "by ") + printDate(day.day, language);
    case "xun":
      return printXun(day.day, language);
    case "month":
      return printMonth(day.day, language);
    case "quarter":
      return printQuarter(day.day, language);
    case "year":
      return language === "zh" ? `${day.day}年` : day.day;
  }
}
