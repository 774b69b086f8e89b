import type { Language } from "../language.ts";

/** How a figure of a document follows from facts: a closed set, so that anyone can compute it again. */
export type FigureRule =
  /** Money under a head that names the unit: one part. */
  | { readonly kind: "money"; readonly scale: "亿" | "万" }
  /** The yuan of all parts together, under such a head. */
  | { readonly kind: "sum"; readonly scale: "亿" | "万" }
  /** One value under a head that names its unit. */
  | { readonly kind: "value"; readonly unit: string | null; readonly language: Language }
  /** One choice, by the word it is shown with. */
  | { readonly kind: "choice"; readonly id: string; readonly label: string };

/** What a figure rests on: a rule, and the numbers of facts in parts (a part of several is their sum). */
export type Derived = {
  readonly rule: FigureRule;
  readonly parts: readonly (readonly number[])[];
};
