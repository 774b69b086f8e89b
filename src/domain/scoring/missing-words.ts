import type { Bilingual } from "../language.ts";
import type { Missing, MissingReason } from "./explain.ts";

const reasons: Readonly<Record<MissingReason, Bilingual>> = {
  unstated: { zh: "缺少“{label}”", en: "“{label}” is missing" },
  undecided: { zh: "“{label}”尚未确定分值", en: "the points for “{label}” are not decided" },
  outOfRange: {
    zh: "“{label}”确定的分值超出规定范围",
    en: "the points decided for “{label}” are outside the rule's range",
  },
  zeroBase: {
    zh: "“{label}”为零或为负，无法计算比例",
    en: "“{label}” is zero or below, so no share can be taken of it",
  },
  incomparable: {
    zh: "“{label}”的币种或单位与办法不同",
    en: "“{label}” is in another currency or unit than the rule's",
  },
  noCalendar: {
    zh: "办法没有写明“{label}”所在年份的放假安排，无法数工作日",
    en: "the rule has no calendar of days off for the year of “{label}”",
  },
};

/** One missing thing as a sentence: 缺少“年度计划投资”（2017-05），由五接镇提供. Errors: none (total). */
export function sayMissing(missing: Missing): Bilingual {
  const { label, detail, owner } = missing;
  const reason = reasons[missing.reason];
  const [zhDetail, enDetail] = detail === "" ? ["", ""] : [`（${detail}）`, ` (${detail})`];
  return {
    zh: `${reason.zh.replace("{label}", label.zh)}${zhDetail}，由${owner.zh}提供`,
    en: `${reason.en.replace("{label}", label.en)}${enDetail}; owed by ${owner.en}`,
  };
}
