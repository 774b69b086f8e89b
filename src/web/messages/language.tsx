import {
  type ReactNode,
  createContext,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import type { Bilingual, Language } from "../../domain/language.ts";
import { type Late, late } from "../state/late.ts";
import { readStored, writeStored } from "../state/stored.ts";
import { useAddress } from "../state/use-address.ts";
import type { Messages } from "./zh.ts";

const languages = ["zh", "en"] as const;

type LanguageState = {
  readonly language: Language;
  readonly setLanguage: (next: Language) => void;
};

const LanguageContext = createContext<LanguageState>({
  language: "zh",
  setLanguage: () => undefined,
});

const TextContext = createContext<Messages | null>(null);

/** Each language is a chunk of its own; a reader loads one. */
const texts: Readonly<Record<Language, Late<Messages>>> = {
  zh: late(async () => (await import("./zh.ts")).zh),
  en: late(async () => (await import("./en.ts")).en),
};

const askedOf = (params: URLSearchParams) => languages.find((each) => each === params.get("lang"));
const keptLanguage = () => readStored("language", languages, "zh");

/** The language the address and the last choice ask for. */
export function startingLanguage(): Language {
  return askedOf(new URLSearchParams(window.location.search)) ?? keptLanguage();
}

/** Loads the texts the page will open with. */
export async function startLanguage(): Promise<void> {
  await texts[startingLanguage()].start();
}

/** Chinese first; `?lang=` of the address leads, then what the reader chose last. */
export function LanguageProvider(props: { readonly children: ReactNode }) {
  const { params, patch } = useAddress();
  const asked = askedOf(params);
  const [kept, keep] = useState<Language>(keptLanguage);
  const language = asked ?? kept;
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  const state = useMemo<LanguageState>(
    () => ({
      language,
      setLanguage: (next) => {
        writeStored("language", next);
        startTransition(() => keep(next));
        if (asked) startTransition(() => patch({ lang: next }, { replace: true }));
      },
    }),
    [language, asked, patch],
  );
  const text = texts[language].read();
  return (
    <LanguageContext value={state}>
      <TextContext value={text}>{props.children}</TextContext>
    </LanguageContext>
  );
}

/** The reader's language, and how to change it. */
export function useLanguage(): LanguageState {
  return useContext(LanguageContext);
}

/** All texts of the pages in the reader's language. */
export function useText(): Messages {
  const text = useContext(TextContext);
  if (!text) throw new Error("useText outside LanguageProvider");
  return text;
}

/** Picks the reader's side of a bilingual text. */
export function useSay(): (text: Bilingual) => string {
  const { language } = useLanguage();
  return (text) => text[language];
}
