import type { Bilingual } from "../language.ts";
import type { Forecast, NoForecast } from "./forecast.ts";
import type { TargetRule } from "./target-rule.ts";

type Unit = TargetRule["unit"];

const names: Readonly<Record<Unit, string>> = {
  个: "projects",
  亿元: "×100m yuan",
  万元: "×10k yuan",
};

const none: Readonly<Record<NoForecast, Bilingual>> = {
  tooEarly: {
    zh: "期初月份太少，依据不足，暂不预测。",
    en: "Too few months are over to go by; nothing is foretold yet.",
  },
  noFigures: {
    zh: "还没有可计的数，不作预测。",
    en: "No figure is stated yet, so nothing is foretold.",
  },
  noBasis: {
    zh: "上年同期和节点计划都不够作依据，不作预测。",
    en: "Neither last year nor the plans of nodes are enough to go by, so nothing is foretold.",
  },
};

function sayLastYear(forecast: Forecast & { kind: "lastYear" }): Bilingual {
  const { by, ownShare, wholeShare, pace } = forecast;
  const isOwn = by === "own";
  const share = (isOwn ? ownShare : wholeShare) ?? "";
  const whole = isOwn && wholeShare !== null ? wholeShare : null;
  const [zh, en] = whole === null ? ["", ""] : [`全区${whole}%、`, `the district's ${whole}% and `];
  return {
    zh: `按上年节奏推算：上年同期占全期的${share}%（${isOwn ? "本单位" : "本单位不足为据，取全区"}）；另按${zh}序时${pace}%各推一遍，取最低、最高为区间。`,
    en: `By last year's rhythm: its same months were ${share}% of it (${isOwn ? "the unit's own" : "the district's, the unit's own being too little"}). The interval spans what ${en}the schedule's ${pace}% would give as well.`,
  };
}

function sayPlanned(forecast: Forecast & { kind: "planned" }, unit: Unit): Bilingual {
  const { by, due, kept, rate, rest, overdue } = forecast;
  const own = {
    zh: by === "own" ? `本期应到${due}个、已到${kept}个，` : "本单位应到的太少，取全区，",
    en:
      by === "own"
        ? `${kept} of ${due} due were reached, `
        : "the district's, too few of the unit's own being due, ",
  };
  return {
    zh: `按节点计划：${own.zh}兑现率${rate}%；余下月份计划${rest}${unit}，逾期未到${overdue}${unit}。低值只算余下计划按率兑现，高值算全部到位。`,
    en: `By the plans of nodes: ${own.en}a rate of ${rate}%; ${rest} ${names[unit]} planned for the months left, ${overdue} overdue. Low takes the plans of the months left at that rate, high takes all of it.`,
  };
}

/** How a forecast was made, or why there is none, in one sentence. Errors: none (total). */
export function sayForecast(forecast: Forecast, unit: Unit): Bilingual {
  switch (forecast.kind) {
    case "none":
      return none[forecast.why];
    case "over":
      return { zh: "本期已满，即期末数。", en: "The period is over: this is what it came to." };
    case "lastYear":
      return sayLastYear(forecast);
    case "planned":
      return sayPlanned(forecast, unit);
  }
}
