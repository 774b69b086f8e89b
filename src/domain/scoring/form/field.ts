import type { Bilingual } from "../../language.ts";
import type { Form, FormField, LineKind } from "../codecs/form.ts";

/** A field of what is read without a codec; people are told what to write there where the label does not say it. */
export function field(
  name: string,
  label: readonly [zh: string, en: string],
  form: Form,
): FormField {
  const words = { zh: label[0], en: label[1] };
  return { name, label: words, doc: words, form, isOptional: false };
}

/** The same, which may be left out. Errors: none (total). */
export function mayBe(own: FormField): FormField {
  return { ...own, isOptional: true };
}

/** One line of text of a kind. Errors: none (total). */
export function line(of: LineKind): Form {
  return { kind: "line", of };
}

/** One of a closed set, in the order given. Errors: none (total). */
export function choice<T extends string>(
  ids: readonly T[],
  words: Readonly<Record<T, Bilingual>>,
): Form {
  return { kind: "choice", options: ids.map((id) => ({ id, label: words[id] })) };
}

/** Some of a kind. Errors: none (total). */
export function list(each: Form, least = 1): Form {
  return { kind: "list", each, least };
}

/** Words in both languages. */
export const words: Form = { kind: "words" };

/** The words a list of fields knows. Errors: none (total). */
export function namesOf(fields: readonly FormField[]): readonly string[] {
  return fields.map(({ name }) => name);
}
