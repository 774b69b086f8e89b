import type { Bilingual } from "../../language.ts";
import type { Rational } from "../rational.ts";
import type { Codec } from "./codec.ts";

const silent: Bilingual = { zh: "", en: "" };

/** A number to multiply by, with the words around it; nothing is said where it is 1. */
export function factor(
  number: Codec<Rational>,
  before: Bilingual,
  after: Bilingual = silent,
): Codec<Rational> {
  return {
    ...number,
    say: (value, words) => {
      const { language } = words;
      return value === "1" ? "" : before[language] + number.say(value, words) + after[language];
    },
    hear: (text, at, ears) => {
      const told = text.startsWith(before.zh, at)
        ? number.hear(text, at + before.zh.length, ears)
        : [];
      return [
        ...told
          .filter(({ end }) => text.startsWith(after.zh, end))
          .map(({ value, end }) => ({ value, end: end + after.zh.length })),
        { value: "1", end: at },
      ];
    },
  };
}
