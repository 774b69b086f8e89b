import { monthsOf } from "../../../value/period.ts";
import { givesFigure } from "../../define.ts";
import { figured, sayFigure } from "../../figuring.ts";

/** 序时进度: how much of the year is over at the period's end, by months. */
export const pace = givesFigure({
  meaning: {
    zh: "序时进度：到期末一年过去了百分之几",
    en: "how much of the year is over at the period's end",
  },
  rule: { zh: "期末月份 ÷ 12", en: "month of the period's end ÷ 12" },
  example: { zh: "第二季度：50%", en: "second quarter: 50%" },
  spec: {},
  sayings: [{ zh: "序时进度（期末月份除以12）", en: "time gone by (month ÷ 12)" }],
  unit: () => ({ value: "quantity", unit: "%" }),
  evaluate: (_, context) => {
    const month = monthsOf(context.period).at(-1)?.slice(5) ?? "12";
    const exact = { n: BigInt(month) * 100n, d: 12n };
    return figured(exact, {
      sentence: sayFigure(exact, "%", () => `${Number(month)} ÷ 12`),
    });
  },
});
