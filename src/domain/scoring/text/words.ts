import type { Bilingual, Language } from "../../language.ts";
import type { Holder } from "../indicator.ts";
import type { AnyRule } from "../any-rule.ts";

/** A sentence with the lines beneath it, without numbers and full stops. */
export type Written = { readonly text: string; readonly items: readonly Written[] };

/** What somebody may have meant by a text from a place on: a value, and where it ends. */
export type Heard = { readonly value: unknown; readonly end: number };

/** Something with a name in both languages; `id` is what data call it, "" where data hold the name itself. */
export type Named = { readonly id: string; readonly label: Bilingual };

/** What is named: an indicator or figure, a group, the choice of an indicator, an article, or just words. */
export type NameKind = "indicator" | "group" | "choice" | "grade" | "article" | "words";

/** How names and nested rules are written in one language. */
export type Words = {
  readonly language: Language;
  /** What stands for “each project” at the head of an article about projects; "" elsewhere. */
  readonly holder: string;
  readonly name: (kind: NameKind, named: Named) => string;
  readonly indicator: (id: string) => string;
  readonly choice: (indicator: string, is: string) => string;
  readonly group: (id: string) => string;
  readonly rule: (rule: AnyRule, about: Holder | null) => Written;
  readonly formula: (rule: AnyRule) => string;
};

/** How a Chinese text is understood: the names it may use, and how to read a rule within a rule. */
export type Ears = {
  readonly holder: string;
  /** Every name of a kind that the text has at a place, the longest first. */
  readonly names: (
    kind: NameKind,
    text: string,
    at: number,
  ) => readonly { readonly named: Named; readonly end: number }[];
  readonly choice: (indicator: string, said: string) => string;
  readonly rule: (block: Written) => readonly unknown[];
  /** The lines beneath the sentence that is being read. */
  readonly items: readonly Written[];
};
