import { called, type Codec } from "../codecs/codec.ts";
import { oneOf } from "../codecs/choice-of.ts";
import { toldForm } from "../codecs/group.ts";
import { times } from "../codecs/number.ts";
import { readCount, readFields, readOneOf } from "../reader.ts";
import type { CountCap } from "./count-tally.ts";

const spans = { period: { zh: "一期", en: "period" }, year: { zh: "一年", en: "year" } } as const;

/** The most that counts: 一年最多计4次. */
export const countCap: Codec<CountCap> = {
  doc: {
    zh: "{number: 次数, within: period 一期 或 year 一年}",
    en: "{number, within: period or year}",
  },
  form: toldForm(
    {
      within: called("在多长时间内", "within", oneOf(spans, ["period", "year"])),
      number: called("最多次数", "most times", times),
    },
    { zh: "{within}最多计{number}次", en: "at most {number} a {within}" },
  ),
  read: (place) => {
    const fields = readFields(place, ["number", "within"]);
    return {
      number: readCount(fields("number")),
      within: readOneOf(fields("within"), ["period", "year"]),
    };
  },
  say: ({ number, within }, { language }) =>
    language === "zh"
      ? `${spans[within].zh}最多计${number}次`
      : `at most ${number} a ${spans[within].en}`,
  hear: (text, at, ears) =>
    (["period", "year"] as const).flatMap((within) => {
      const head = `${spans[within].zh}最多计`;
      if (!text.startsWith(head, at)) return [];
      return times
        .hear(text, at + head.length, ears)
        .filter(({ end }) => text.startsWith("次", end))
        .map(({ value, end }) => ({ value: { number: value, within }, end: end + 1 }));
    }),
};
