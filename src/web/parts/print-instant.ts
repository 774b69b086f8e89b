import type { Language } from "../../domain/language.ts";

/** An instant of the server (ISO, UTC) as the reader's clock shows it, to the minute. */
export function printInstant(iso: string, language: Language): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return iso;
  return instant.toLocaleString(language === "zh" ? "zh-CN" : "en-GB", {
    year: "numeric",
    month: language === "zh" ? "numeric" : "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
}
