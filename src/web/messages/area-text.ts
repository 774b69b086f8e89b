import type { Language } from "../../domain/language.ts";
import { late } from "../state/late.ts";
import { startingLanguage, useLanguage } from "./language.tsx";

/**
 * Words of one area that travel with its pages instead of with every page: a hook in the reader's language.
 * Loading begins with the page's own script, so that they are there when it is drawn.
 */
export function areaText<T>(load: Readonly<Record<Language, () => Promise<T>>>): () => T {
  const texts = { zh: late(load.zh), en: late(load.en) };
  // A failure shows where the words are read.
  texts[startingLanguage()].start().catch(() => undefined);
  return function useAreaText() {
    const { language } = useLanguage();
    return texts[language].read();
  };
}
