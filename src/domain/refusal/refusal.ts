import type { Bilingual } from "../language.ts";
import type { sentences } from "./sentences.ts";

/** What went against the request; each code has one sentence per language in `sentences.ts`. */
export type RefusalCode = keyof typeof sentences;

/**
 * A decision not to do what was asked, which a person must act on. Never thrown.
 * `params` fill the `{name}` places of the sentence.
 */
export type Refusal = {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
};

/** The answer of every decision: a value, or the refusal of it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** Wraps a value as an accepted result. Errors: none (total). */
export function accept<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Builds a refused result. Errors: none (total). */
export function refuse(code: RefusalCode, params: Refusal["params"] = {}): Result<never> {
  return { ok: false, refusal: { code, params } };
}

/** Words that fill a place of the sentence, each reader's in their own language. Errors: none (total). */
export function inBoth(place: string, { zh, en }: Bilingual): Refusal["params"] {
  return { [`${place}.zh`]: zh, [`${place}.en`]: en };
}
