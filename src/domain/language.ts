/** The two languages of every text a person reads; Chinese first. */
export type Language = "zh" | "en";

/** One text in both languages. */
export type Bilingual = { readonly zh: string; readonly en: string };
