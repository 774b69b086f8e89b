import {
  type ReactNode,
  createContext,
  startTransition,
  use,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import type { Bilingual, Language } from "../../domain/language.ts";
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

const loading = new Map<Language, Promise<Messages>>();

/** Each language is a chunk of its own; a reader loads one. */
function load(language: Language): Promise<Messages> {
  const known = loading.get(language);
  if (known) return known;
  const text =
    language === "zh"
      ? import("./zh.ts").then(({ zh }) => zh)
      : import("./en.ts").then(({ en }) => en);
  loading.set(language, text);
  return text;
}

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
        startTransition(() => keep(next));
        if (asked) startTransition(() => patch({ lang: next }, { replace: true }));
      },
    }),
    [language, asked, patch],
  );
  const text = use(load(language));
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
