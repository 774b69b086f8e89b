import { type Refusal, say } from "../../domain/refusal/refusal.ts";
import { useLanguage } from "../messages/language.tsx";

/** What the reading of a file has to say, as a sentence in the reader's language. */
export function useRefused(): (refusal: Refusal) => string {
  const { language } = useLanguage();
  return (refusal) => say(refusal, language);
}
