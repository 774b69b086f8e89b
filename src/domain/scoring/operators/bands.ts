import type { Bilingual } from "../../language.ts";
import { called, optional, type Codec } from "../codecs/codec.ts";
import { toldForm } from "../codecs/group.ts";
import { hearPoints, points, sayPoints } from "../codecs/number.ts";
import { amount, hearAmount } from "../codecs/refer.ts";
import { inBoth } from "../explain.ts";
import { compareSizes, printAmount, sizeOfAmount, type Amount } from "../measure.ts";
import type { Rational } from "../rational.ts";
import { fault, isAbsent, readFields, readList, type Place } from "../reader.ts";
import type { Written } from "../text/words.ts";

/** A band starts at `from`, which belongs to it, or above `above`, which does not; the last may be open below. */
export type Band = {
  readonly from: Amount | null;
  readonly above?: Amount;
  readonly points: Rational;
};

/** Where a band begins, null when it is open below. Errors: none (total). */
export function startOf(band: Band | undefined): Amount | null {
  return band?.above ?? band?.from ?? null;
}

/** Tells bands that do not go from the highest to the lowest. */
function checkDescending(places: readonly Place[], bands: readonly Band[]): void {
  for (const [index, place] of places.entries()) {
    const [above, from] = [startOf(bands[index - 1]), startOf(bands[index])];
    const open = index > 0 && above === null;
    const rising = above && from && compareSizes(sizeOfAmount(above), sizeOfAmount(from)) !== 1;
    if (open || rising)
      fault(place, {
        zh: "各档应从高到低排列，只有最后一档可以不写起点",
        en: "write the bands from the highest to the lowest; only the last may have no “from”",
      });
  }
}

function lowText(band: Band | undefined, zh: boolean): string | null {
  const start = startOf(band);
  if (!start) return null;
  const amountText = printAmount(start, zh ? "zh" : "en");
  if (band?.above) return zh ? `${amountText}以上（不含）` : `over ${amountText}`;
  return zh ? `${amountText}及以上` : `${amountText} or more`;
}

function highText(before: Band | undefined, zh: boolean): string | null {
  const start = startOf(before);
  if (!start) return null;
  const amountText = printAmount(start, zh ? "zh" : "en");
  if (before?.above) return zh ? `不超过${amountText}` : `up to ${amountText}`;
  return zh ? `不足${amountText}` : `below ${amountText}`;
}

/** The range of a band in words: 5亿元及以上、不足10亿元. Errors: none (total). */
export function rangeOf(bands: readonly Band[], index: number): Bilingual {
  return inBoth((language) => {
    const zh = language === "zh";
    const parts = [lowText(bands[index], zh), highText(bands[index - 1], zh)].flatMap(
      (part) => part ?? [],
    );
    const none = zh ? "不论多少" : "any amount";
    return parts.length === 0 ? none : parts.join(zh ? "、" : ", ");
  });
}

function sayBand(bands: readonly Band[], index: number, language: "zh" | "en"): string {
  const range = rangeOf(bands, index)[language];
  const gives = sayPoints(bands[index]?.points ?? "0")[language];
  return language === "zh" ? `${range}的，${gives}` : `${range}: ${gives}`;
}

function hearStart(text: string): { start: Record<string, string>; end: number } | null {
  if (/^(?:不论多少|不足|不超过)/u.test(text)) return { start: {}, end: 0 };
  for (const { value, end } of hearAmount(text, 0)) {
    if (text.startsWith("及以上", end)) return { start: { from: value }, end: end + 3 };
    if (text.startsWith("以上（不含）", end)) return { start: { above: value }, end: end + 6 };
  }
  return null;
}

/** One line as a band: only where it begins is data, its end is where the one before begins. */
function hearBand({ text }: Written): unknown {
  const begins = hearStart(text);
  const comma = text.indexOf("的，");
  if (!begins || comma < begins.end) return null;
  const [given] = hearPoints(text, comma + 2).filter(({ end }) => end === text.length);
  return given ? { ...begins.start, points: given.value } : null;
}

/** Bands with their points, the highest first. */
export const bands: Codec<readonly Band[]> = {
  doc: {
    zh: "从高到低的各档：{from: 起点（含）或 above: 起点（不含）, points}；最后一档可不写起点",
    en: "bands from high to low: {from (included) or above (not included), points}; the last may have neither",
  },
  form: {
    kind: "list",
    least: 1,
    each: toldForm(
      {
        from: called("达到（含）", "from (included)", optional(amount)),
        above: called("超过（不含）", "above (not included)", optional(amount)),
        points: called("分值", "points", points),
      },
      {
        zh: "{from}及以上的，{points}",
        en: "{from} or more: {points}",
        when: (band) => Reflect.get(band, "from") != null,
      },
      {
        zh: "{above}以上（不含）的，{points}",
        en: "over {above}: {points}",
        when: (band) => Reflect.get(band, "above") != null,
      },
      { zh: "其余的，{points}", en: "all else: {points}" },
    ),
  },
  read: (place, scope) => {
    const places = readList(place, 1);
    const read = places.map((each): Band => {
      const fields = readFields(each, ["from", "above", "points"]);
      const [from, above] = [fields("from"), fields("above")];
      return {
        from: isAbsent(from) ? null : amount.read(from, scope),
        ...(isAbsent(above) ? {} : { above: amount.read(above, scope) }),
        points: points.read(fields("points"), scope),
      };
    });
    checkDescending(places, read);
    return read;
  },
  say: (all, { language }) => all.map((_, index) => sayBand(all, index, language)).join("；"),
  hear: (text, at) => {
    const value = hearBand({ text: text.slice(at), items: [] });
    return value === null ? [] : [{ value: [value], end: text.length }];
  },
  lines: (all, { language }) =>
    all.map((_, index) => ({ text: sayBand(all, index, language), items: [] })),
  hearLines: (items) => {
    const heard = items.map(hearBand);
    return heard.includes(null) ? [] : [heard];
  },
};
