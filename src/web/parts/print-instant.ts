import type { Language } from "../../domain/language.ts";

/** An instant of the server (ISO, UTC) as the reader's clock shows it, to the minute: 2026-03-05 09:20, 5 Mar 2026, 09:20. */
export function printInstant(iso: string, language: Language): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return iso;
  // Days stand as 2026-03-05 beside it in Chinese; sv-SE writes an instant that way.
  return instant.toLocaleString(language === "zh" ? "sv-SE" : "en-GB", {
    year: "numeric",
    month: language === "zh" ? "2-digit" : "short",
    day: language === "zh" ? "2-digit" : "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
}
