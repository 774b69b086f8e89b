import type { Bilingual } from "../language.ts";
import { parseDecimal } from "../value/decimal.ts";
import { toRational } from "./rational.ts";

/** Where a word stands in the data: `["articles", 1, "rule", "bands", 0, "from"]`. */
export type Path = readonly (string | number)[];

/** Something wrong in a rule's data: where, and what to do about it. */
export type Fault = { readonly path: Path; readonly advice: Bilingual };

/** A place in the data being read. Faults of the whole reading gather in one list, so that all are told at once. */
export type Place = {
  readonly value: unknown;
  readonly path: Path;
  readonly faults: Fault[];
};

/** The fields of an object: each as a place, an absent one with the value undefined. */
export type Fields = (key: string) => Place;

/** Notes a fault at a place. Errors: none (total). */
export function fault(place: Place, advice: Bilingual): void {
  place.faults.push({ path: place.path, advice });
}

/** Notes what is to be written at a place, and that nothing is where nothing is. */
function expected(place: Place, { zh, en }: Bilingual): void {
  const name = place.path.at(-1);
  const absent = isAbsent(place) && typeof name === "string";
  fault(
    place,
    absent ? { zh: `缺少“${name}”，${zh}`, en: `“${name}” is not there: ${en}` } : { zh, en },
  );
}

/** What usually makes a text no text: YAML takes false, 5 and 2021-01-01 for something else. */
function unquoted({ value }: Place): Bilingual {
  const written = typeof value === "boolean" || typeof value === "number" ? String(value) : null;
  return written === null
    ? { zh: "应填文字", en: "write a text" }
    : { zh: `应填文字，加引号写作 "${written}"`, en: `write a text, in quotes: "${written}"` };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function within(place: Place, key: string | number, value: unknown): Place {
  return { value, path: [...place.path, key], faults: place.faults };
}

/** Whether nothing is written at the place. Errors: none (total). */
export function isAbsent(place: Place): boolean {
  return place.value === undefined || place.value === null;
}

/** A word without content is mostly the rest of a text that a comma cut in two. */
function unknownWord(key: string, value: unknown, known: readonly string[]): Bilingual {
  const cut = value === null;
  return {
    zh: `不认识“${key}”，可用：${known.join("、")}${cut ? "；含英文逗号、冒号的文字要加引号" : ""}`,
    en: `“${key}” is unknown here; use ${known.join(", ")}${cut ? "; a text with a comma or colon needs quotes" : ""}`,
  };
}

/** The fields of an object; a word outside `known` is a fault (a typing slip would otherwise pass in silence). */
export function readFields(place: Place, known: readonly string[]): Fields {
  const record = isRecord(place.value) ? place.value : {};
  if (!isRecord(place.value))
    expected(place, { zh: "应为一组“名称: 内容”", en: "write “name: value” pairs here" });
  for (const key of Object.keys(record).filter((word) => !known.includes(word)))
    fault(within(place, key, record[key]), unknownWord(key, record[key], known));
  return (key) => within(place, key, record[key]);
}

/** Every pair of an object whose names are free, in the order written. */
export function readPairs(place: Place): readonly (readonly [string, Place])[] {
  const record = isRecord(place.value) ? place.value : {};
  if (!isRecord(place.value))
    expected(place, { zh: "应为一组“名称: 内容”", en: "write “name: value” pairs here" });
  return Object.keys(record).map((key) => [key, within(place, key, record[key])]);
}

/** The items of a list of at least `least` items. */
export function readList(place: Place, least: number): readonly Place[] {
  const list: readonly unknown[] = Array.isArray(place.value) ? place.value : [];
  if (!Array.isArray(place.value) || list.length < least)
    expected(place, {
      zh: `应为列表，至少 ${least} 项`,
      en: `write a list of at least ${least} item${least === 1 ? "" : "s"}`,
    });
  return list.map((value, index) => within(place, index, value));
}

/** A text that is not blank; "" stands in for a faulty one. */
export function readText(place: Place): string {
  if (typeof place.value === "string" && place.value.trim() !== "") return place.value;
  expected(place, unquoted(place));
  return "";
}

/** One word out of a closed set; the first stands in for a faulty one. */
export function readOneOf<T extends string>(place: Place, words: readonly [T, ...T[]]): T {
  const found = words.find((word) => word === place.value);
  if (found === undefined)
    expected(place, {
      zh: `只能是：${words.join("、")}`,
      en: `must be one of ${words.join(", ")}`,
    });
  return found ?? words[0];
}

/** A text in both languages; no text without its other language. */
export function readBilingual(place: Place): Bilingual {
  const fields = readFields(place, ["zh", "en"]);
  return { zh: readText(fields("zh")), en: readText(fields("en")) };
}

/** A number as a plain decimal: 20, -3, "0.1"; "0" stands in for a faulty one. */
export function readDecimal(place: Place): string {
  const { value } = place;
  const decimal =
    typeof value === "number" || typeof value === "string" ? parseDecimal(String(value)) : null;
  if (decimal === null) expected(place, { zh: "应填数字", en: "write a number" });
  return decimal ?? "0";
}

/** A whole number of 1 or more; 1 stands in for a faulty one. */
export function readCount(place: Place): number {
  if (typeof place.value === "number" && Number.isSafeInteger(place.value) && place.value > 0)
    return place.value;
  expected(place, { zh: "应填正整数", en: "write a whole number of 1 or more" });
  return 1;
}

/** Tells every id that appears twice. Errors: none (total). */
export function checkTwice(places: readonly Place[], idOf: (index: number) => string): void {
  const seen = new Set<string>();
  for (const [index, place] of places.entries()) {
    const id = idOf(index);
    if (seen.has(id)) fault(place, { zh: `“${id}”重复`, en: `“${id}” is used twice` });
    seen.add(id);
  }
}

/** An exact number: a decimal, or a fraction such as "1496/15"; "0" stands in for a faulty one. */
export function readExact(place: Place): string {
  const { value } = place;
  const fraction = typeof value === "string" && /^-?\d+\/[1-9]\d*$/u.test(value);
  return toRational(fraction ? value : readDecimal(place));
}
