import type { Language } from "../../domain/language.ts";

/** An instant by this device's clock, to the minute: 3月5日 14:20. */
export function momentText(iso: string, language: Language): string {
  return new Date(iso).toLocaleString(language === "zh" ? "zh-CN" : "en-GB", {
    month: language === "zh" ? "long" : "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
}
