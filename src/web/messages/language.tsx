import { type ReactNode, createContext, useContext, useEffect, useMemo, useState } from "react";
import type { Bilingual, Language } from "../../domain/language.ts";
import { readStored, writeStored } from "../state/stored.ts";
import { useAddress } from "../state/use-address.ts";
import { en } from "./en.ts";
import { type Messages, zh } from "./zh.ts";

const languages = ["zh", "en"] as const;

type LanguageState = { readonly language: Language; readonly setLanguage: (next: Language) => void };

const LanguageContext = createContext<LanguageState>({
  language: "zh",
  setLanguage: () => undefined,
});

/** Chinese first; `?lang=` of the address leads, then what the reader chose last. */
export function LanguageProvider(props: { readonly children: ReactNode }) {
  const { params, patch } = useAddress();
  const asked = languages.find((each) => each === params.get("lang"));
  const [kept, keep] = useState<Language>(() => readStored("language", languages, "zh"));
  const language = asked ?? kept;
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  const state = useMemo<LanguageState>(
    () => ({
      language,
      setLanguage: (next) => {
        writeStored("language", next);
        keep(next);
        if (asked) patch({ lang: next }, { replace: true });
      },
    }),
    [language, asked, patch],
  );
  return <LanguageContext value={state}>{props.children}</LanguageContext>;
}

/** The reader's language, and how to change it. */
export function useLanguage(): LanguageState {
  return useContext(LanguageContext);
}

/** All texts of the pages in the reader's language. */
export function useText(): Messages {
  return useLanguage().language === "zh" ? zh : en;
}

/** Picks the reader's side of a bilingual text. */
export function useSay(): (text: Bilingual) => string {
  const { language } = useLanguage();
  return (text) => text[language];
}
