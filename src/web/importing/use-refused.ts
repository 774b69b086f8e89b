import { use } from "react";
import type { Refusal } from "../../domain/refusal/refusal.ts";
import { useLanguage } from "../messages/language.tsx";

/** All sentences of the product are many; they come beside the page while the file is still being read. */
const book = import("./sentences.ts");

/** What the reading of a file has to say, as a sentence in the reader's language. Suspends until they are here. */
export function useRefused(): (refusal: Refusal) => string {
  const { language } = useLanguage();
  const { say } = use(book);
  return (refusal) => say(refusal, language);
}
