import type { Language } from "../../domain/language.ts";

/** Words behind a name, in the brackets of the language. */
export function bracketed(words: string, language: Language): string {
  return language === "zh" ? `（${words}）` : ` (${words})`;
}
