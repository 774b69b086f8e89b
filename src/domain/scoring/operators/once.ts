import { oneOf } from "../codecs/choice-of.ts";

/** Within what the same thing counts once. */
export const onceWithin = oneOf(
  {
    period: { zh: "一期内", en: "within the period" },
    year: { zh: "一年内", en: "within the year" },
    ever: { zh: "历年", en: "ever" },
  },
  ["period", "year", "ever"],
);
