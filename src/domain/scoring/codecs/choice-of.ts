import type { Bilingual } from "../../language.ts";
import { readOneOf } from "../reader.ts";
import type { Codec } from "./codec.ts";

/** One of a closed set of words, each with what it is called in a sentence. No one's name may begin another's. */
export function oneOf<const T extends string>(
  words: Readonly<Record<T, Bilingual>>,
  ids: readonly [T, ...T[]],
): Codec<T> {
  const meanings = ids.map((id) => `${id} ${words[id].zh}`);
  const english = ids.map((id) => `${id}: ${words[id].en}`);
  return {
    doc: { zh: meanings.join("；"), en: english.join("; ") },
    form: { kind: "choice", options: ids.map((id) => ({ id, label: words[id] })) },
    read: (place) => readOneOf(place, ids),
    say: (value, { language }) => words[value][language],
    hear: (text, at) =>
      ids.flatMap((id) =>
        text.startsWith(words[id].zh, at) ? [{ value: id, end: at + words[id].zh.length }] : [],
      ),
  };
}

/** A switch; words of the template say that it is on. */
export const flag: Codec<boolean> = {
  doc: { zh: "true 或不写", en: "true, or left out" },
  form: { kind: "switch" },
  isOptional: true,
  read: (place) =>
    place.value != null &&
    readOneOf({ ...place, value: JSON.stringify(place.value) }, ["true", "false"]) === "true",
  say: () => "",
  hear: (_text, at) => [{ value: true, end: at }],
};
