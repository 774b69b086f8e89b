import type { Bilingual } from "../../language.ts";
import type { AnyRule } from "../any-rule.ts";
import type { Scope } from "../scope.ts";
import type { Place } from "../reader.ts";
import type { Form, FormField } from "./form.ts";
import type { Ears, Heard, Words, Written } from "../text/words.ts";

/** One kind of parameter: how it is read from data, said in a sentence, and heard from one. */
export type Codec<T> = {
  /** What may be written there, for people. */
  readonly doc: Bilingual;
  /** How a page asks for it. */
  readonly form: Form;
  /** Whether it may be left out. */
  readonly isOptional?: boolean;
  /** What holds where it is left out. */
  readonly usual?: Bilingual;
  read(place: Place, scope: Scope): T;
  say(value: T, words: Words): string;
  /** All that a text may mean from a place on, as data; the likeliest first. */
  hear(text: string, at: number, ears: Ears): readonly Heard[];
  /** The lines beneath the sentence, of a rule told within it. */
  items?(value: T, words: Words): readonly Written[];
  /** A list told line by line, and understood so. */
  lines?(value: T, words: Words): readonly Written[];
  hearLines?(items: readonly Written[], ears: Ears): readonly unknown[];
  /** Indicators that must be known; and all that it may look at. */
  needs?(value: T): readonly string[];
  looks?(value: T): readonly string[];
  rules?(value: T): readonly AnyRule[];
};

/** A parameter with what people call it. */
export type Called<T> = Codec<T> & { readonly label: Bilingual };

/** The parameters of something, by name. */
export type Spec = Readonly<Record<string, Called<unknown>>>;

/** What the parameters hold. */
export type Of<S extends Spec> = {
  readonly [K in keyof S]: S[K] extends Codec<infer T> ? T : never;
};

/** The pairs of name and codec, in the order declared. Errors: none (total). */
export function entriesOf(spec: Spec): readonly (readonly [string, Called<unknown>])[] {
  return Object.entries(spec);
}

/** A parameter under the name people know it by. Errors: none (total). */
export function called<C extends Codec<unknown>>(
  zh: string,
  en: string,
  codec: C,
): C & { readonly label: Bilingual } {
  return { ...codec, label: { zh, en } };
}

/** The parameters as fields of a form, in the order declared. Errors: none (total). */
export function fieldsOf(spec: Spec): readonly FormField[] {
  return entriesOf(spec).map(([name, { label, doc, form, isOptional = false, usual }]) => ({
    name,
    label,
    doc,
    form,
    isOptional,
    ...(usual ? { usual } : {}),
  }));
}

/** The value of a parameter. Errors: none (total). */
export function paramOf(params: object, name: string): unknown {
  return Reflect.get(params, name);
}

/** Gathers what each parameter has of something. Errors: none (total). */
export function gatherOf<T>(
  spec: Spec,
  params: object,
  each: (codec: Codec<unknown>, value: unknown) => readonly T[] | undefined,
): readonly T[] {
  return entriesOf(spec).flatMap(([name, codec]) => each(codec, paramOf(params, name)) ?? []);
}

/** Whether something stands for a parameter: neither absent nor switched off. Errors: none (total). */
export function isThere(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false;
}

/** The same, or nothing written. Errors: none (total). */
export function optional<T>(codec: Codec<T>): Codec<T | null> {
  return {
    doc: { zh: `${codec.doc.zh}（可不写）`, en: `${codec.doc.en} (optional)` },
    form: codec.form,
    isOptional: true,
    read: (place, scope) => (place.value == null ? null : codec.read(place, scope)),
    say: (value, words) => (value === null ? "" : codec.say(value, words)),
    hear: (text, at, ears) => codec.hear(text, at, ears),
    items: (value, words) => (value === null ? [] : (codec.items?.(value, words) ?? [])),
    lines: (value, words) => (value === null ? [] : (codec.lines?.(value, words) ?? [])),
    hearLines: (items, ears) => codec.hearLines?.(items, ears) ?? [],
    needs: (value) => (value === null ? [] : (codec.needs?.(value) ?? [])),
    looks: (value) => (value === null ? [] : (codec.looks?.(value) ?? [])),
    rules: (value) => (value === null ? [] : (codec.rules?.(value) ?? [])),
  };
}

/** The same, with what holds where nothing is written. Errors: none (total). */
export function otherwise<T>(codec: Codec<T>, usual: T, said: Bilingual): Codec<T> {
  return {
    ...codec,
    isOptional: true,
    usual: said,
    doc: {
      zh: `${codec.doc.zh}（不写为${said.zh}）`,
      en: `${codec.doc.en} (${said.en} when left out)`,
    },
    read: (place, scope) => (place.value == null ? usual : codec.read(place, scope)),
  };
}
