import type { Language } from "../../domain/language.ts";

/** A day without its year, where the year stands beside it: 3月5日, 5 Mar. */
export function printShortDay(iso: string, language: Language): string {
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString(language === "zh" ? "zh-CN" : "en-GB", {
    month: language === "zh" ? "long" : "short",
    day: "numeric",
    timeZone: "UTC",
  });
}
