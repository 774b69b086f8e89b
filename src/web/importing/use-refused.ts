import type { Refusal } from "../../domain/refusal/refusal.ts";
import { useLanguage } from "../messages/language.tsx";
import { late } from "../state/late.ts";

/** All sentences of the product are many; they come beside the page while the file is still being read. */
const book = late(async () => import("../../domain/refusal/say.ts"));
// A failure shows where the sentences are read.
book.start().catch(() => undefined);

/** What the reading of a file has to say, as a sentence in the reader's language. Suspends until they are here. */
export function useRefused(): (refusal: Refusal) => string {
  const { language } = useLanguage();
  const { say } = book.read();
  return (refusal) => say(refusal, language);
}
