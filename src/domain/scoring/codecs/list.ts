import { readList } from "../reader.ts";
import type { Ears, Heard, Written } from "../text/words.ts";
import type { Codec } from "./codec.ts";

function hearLine<T>(element: Codec<T>, line: Written, ears: Ears): Heard | undefined {
  const { text, items } = line;
  return element.hear(text, 0, { ...ears, items }).find(({ end }) => end === text.length);
}

type Reached = { readonly list: readonly unknown[]; readonly end: number };

/** Every way to read one element after another, the most first. */
function hearMany<T>(
  element: Codec<T>,
  from: Reached,
  at: { text: string; between: string; ears: Ears },
): readonly Reached[] {
  const { text, between, ears } = at;
  const next = from.list.length === 0 ? from.end : from.end + between.length;
  if (from.list.length > 0 && !text.startsWith(between, from.end)) return [from];
  const longer = element
    .hear(text, next, ears)
    .flatMap(({ value, end }) => hearMany(element, { list: [...from.list, value], end }, at));
  return from.list.length > 0 ? [...longer, from] : longer;
}

/** Some of a kind: line by line beneath a sentence, or within it with 、 or what stands between. */
export function listOf<T>(
  element: Codec<T>,
  { least = 1, between = { zh: "；", en: "; " } } = {},
): Codec<readonly T[]> {
  return {
    doc: { zh: `列表，每项：${element.doc.zh}`, en: `list, each: ${element.doc.en}` },
    form: { kind: "list", each: element.form, least },
    read: (place, scope) => readList(place, least).map((each) => element.read(each, scope)),
    say: (values, words) =>
      values.map((value) => element.say(value, words)).join(between[words.language]),
    hear: (text, at, ears) =>
      hearMany(element, { list: [], end: at }, { text, between: between.zh, ears }).map(
        ({ list, end }) => ({ value: list, end }),
      ),
    lines: (values, words) =>
      values.map((value) => ({
        text: element.say(value, words),
        items: element.items?.(value, words) ?? [],
      })),
    hearLines: (items, ears) => {
      const heard = items.map((line) => hearLine(element, line, ears));
      return heard.every((each) => each !== undefined) && heard.length >= least
        ? [heard.map(({ value }) => value)]
        : [];
    },
    needs: (values) => values.flatMap((value) => element.needs?.(value) ?? []),
    looks: (values) => values.flatMap((value) => element.looks?.(value) ?? []),
    rules: (values) => values.flatMap((value) => element.rules?.(value) ?? []),
  };
}
