import type { Bilingual } from "../../domain/language.ts";

/** Something in what is verified does not hold; thrown within the verifier, told as a sentence outside. */
export class Wrong extends Error {
  readonly sentence: Bilingual;

  constructor(zh: string, en: string) {
    super(en);
    this.sentence = { zh, en };
  }
}
