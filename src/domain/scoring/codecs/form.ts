import type { Bilingual, Language } from "../../language.ts";
import type { Holder, Accepts } from "../indicator.ts";

/** A choice of a closed set, with what it is called. */
export type FormOption = { readonly id: string; readonly label: Bilingual };

/** Of a sentence: words as they stand, or where a parameter is filled in. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "field"; readonly name: string };

/** A sentence with places in it; `lines` is the parameter told line by line beneath. */
export type Sentence = { readonly pieces: readonly Piece[]; readonly lines: string | null };

/** How a sentence is to be told: in which language, and what stands for “each project” at its head. */
export type Telling = { readonly language: Language; readonly holder: string };

/** The sentence that fields make together, from what is written so far. */
export type Telled = (data: object, telling: Telling) => Sentence;

/** One parameter to be filled in. */
export type FormField = {
  /** What data call it. */
  readonly name: string;
  readonly label: Bilingual;
  /** What may be written there. */
  readonly doc: Bilingual;
  readonly form: Form;
  /** Whether it may be left out. */
  readonly isOptional: boolean;
  /** What holds where it is left out. */
  readonly usual?: Bilingual;
};

/** One of several shapes something may have, known by a word only that shape has. */
export type Variant = {
  readonly key: string;
  readonly label: Bilingual;
  readonly fields: readonly FormField[];
};

/**
 * What a page asks for to fill in a parameter: declared with the codec that reads it, so that one form serves every
 * operator. `line` is one line of text of a kind; what is `of` another field is chosen from what that one names.
 */
export type Form =
  | { readonly kind: "line"; readonly of: LineKind }
  | { readonly kind: "switch" }
  /** What has no fields: named by its keys, and written in the text. */
  | { readonly kind: "aside" }
  | { readonly kind: "words" }
  | { readonly kind: "choice"; readonly options: readonly FormOption[] }
  | { readonly kind: "indicator"; readonly accepts: Accepts; readonly about: Holder | null }
  /** An indicator as well, or an amount written out. */
  | { readonly kind: "operand"; readonly accepts: Accepts }
  /** A choice of the indicator (or attribute) that the nearest field of that name names. */
  | { readonly kind: "choiceOf"; readonly field: string }
  | { readonly kind: "attribute" }
  | { readonly kind: "group" }
  /** An article whose points may be asked. */
  | { readonly kind: "article" }
  | { readonly kind: "rule"; readonly about: Holder | null; readonly of: "points" | "figure" }
  /** `holder` is the field that says whether what is within speaks of a project or a unit. */
  | {
      readonly kind: "fields";
      readonly fields: readonly FormField[];
      readonly told?: Telled;
      readonly holder?: string;
    }
  | { readonly kind: "list"; readonly each: Form; readonly least: number }
  /** A list of them is written without a word where `listed` says what that means. */
  | {
      readonly kind: "variants";
      readonly variants: () => readonly Variant[];
      readonly listed: Bilingual;
      readonly about: Holder | null;
    };

/** What a line of text holds: a number, points with their sign, a whole number, an amount with its unit, and so on. */
export type LineKind = "number" | "points" | "count" | "amount" | "unit" | "time" | "day" | "text";
