import { use } from "react";
import type { Language } from "../../domain/language.ts";
import { useLanguage } from "./language.tsx";

/**
 * Words of one area that travel with its pages instead of with every page. The hook it makes waits for the
 * reader's language the first time; the frame around the pages shows that they are on their way.
 */
export function areaText<T>(load: Readonly<Record<Language, () => Promise<T>>>): () => T {
  const loading = new Map<Language, Promise<T>>();
  return function useAreaText() {
    const { language } = useLanguage();
    const known = loading.get(language) ?? load[language]();
    loading.set(language, known);
    return use(known);
  };
}
