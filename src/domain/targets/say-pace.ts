import type { Bilingual } from "../language.ts";
import type { Pace } from "./target-rule.ts";

const quarterNames = ["一季度", "二季度", "三季度", "四季度"] as const;

/** How a schedule runs, in a sentence's middle. Errors: none (total). */
export function sayPace(pace: Pace): Bilingual {
  if ("even" in pace) return { zh: "按月均分", en: "evenly by month" };
  if ("quarters" in pace)
    return {
      zh: pace.quarters.map((share, at) => `${quarterNames[at] ?? ""}占全年${share}%`).join("、"),
      en: pace.quarters.map((share, at) => `Q${at + 1} ${share}% of the year`).join(", "),
    };
  return {
    zh: pace.months.map((share, at) => `${at + 1}月占全年${share}%`).join("、"),
    en: pace.months.map((share, at) => `month ${at + 1} ${share}% of the year`).join(", "),
  };
}
