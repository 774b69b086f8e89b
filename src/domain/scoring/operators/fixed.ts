import { called } from "../codecs/codec.ts";
import { points, sayPoints } from "../codecs/number.ts";
import { givesPoints } from "../define.ts";
import { exactOf } from "../exact.ts";

/** The same points for everybody: 基础分. */
export const fixed = givesPoints({
  meaning: { zh: "固定分值（基础分）", en: "the same points for everybody" },
  rule: { zh: "一律得 points", en: "points, always" },
  example: { zh: "基础分80分", en: "a base of 80" },
  spec: { points: called("分值", "points", points) },
  sayings: [{ zh: "@一律{points}", en: "@for{points} for all" }],
  evaluate: ({ points: given }) => ({
    found: { kind: "points", exact: exactOf(given) },
    sentence: () => sayPoints(given),
  }),
});
