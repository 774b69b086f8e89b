import type { Language } from "../language.ts";
import type { Refusal } from "./refusal.ts";
import { sentences } from "./sentences.ts";

/**
 * The refusal as a sentence in the reader's language; a param that is itself words may be given as `name.zh` and
 * `name.en`. Apart from the decisions: a page that only decides need not carry every sentence. Errors: none (total).
 */
export function say(refusal: Refusal, language: Language): string {
  const template: string = sentences[refusal.code][language];
  return template.replace(/\{(\w+)\}/gu, (_, name: string) =>
    String(refusal.params[`${name}.${language}`] ?? refusal.params[name] ?? ""),
  );
}
