import { called } from "../codecs/codec.ts";
import { printDay } from "../../value/print-day.ts";
import { points, sayPoints } from "../codecs/number.ts";
import { eventId } from "../codecs/refer.ts";
import { givesPoints } from "../define.ts";
import { exactOf, zero } from "../exact.ts";
import { happeningsOf } from "../measure.ts";
import { lookedAt } from "../moment.ts";
import { happenedIn } from "../when.ts";

/** Points, once, when something happened in the period; that it has not is known, not missing. Source: handbook 1.4. */
export const reached = givesPoints({
  meaning: {
    zh: "本期发生（达到节点）即计分，一次为限",
    en: "points once, when something happened in the period",
  },
  rule: {
    zh: "日期落在本期内得 points，否则0分；事项带有“通过不计分”的不计分",
    en: "the points when its day lies in the period, else 0; one accepted without points gives none",
  },
  example: { zh: "本期投产计20分", en: "production in the period: 20" },
  spec: {
    indicator: called("节点或事项", "what happens", eventId),
    points: called("分值", "points", points),
  },
  sayings: [{ zh: "@本期{indicator}的，{points}", en: "@for{indicator} in the period: {points}" }],
  evaluate: ({ indicator, points: given }, context) => {
    const { label } = context.indicator(indicator);
    const all = happenedIn(lookedAt(indicator, context), happeningsOf(context.known(indicator)));
    const first = all.find(({ unscored }) => !unscored);
    if (!first && all.length > 0)
      return {
        found: { kind: "unscored" },
        sentence: () => ({
          zh: `${label.zh}通过不计分`,
          en: `${label.en}: accepted without points`,
        }),
      };
    if (!first)
      return {
        found: { kind: "points", exact: zero },
        sentence: () => ({
          zh: `本期没有${label.zh}，计0分`,
          en: `no ${label.en} in the period, 0 points`,
        }),
      };
    return {
      found: { kind: "points", exact: exactOf(given) },
      sentence: () => {
        const gives = sayPoints(given);
        return {
          zh: `${printDay(first.on, "zh")}${label.zh}，${gives.zh}`,
          en: `${label.en} ${printDay(first.on, "en")}, ${gives.en}`,
        };
      },
    };
  },
});
