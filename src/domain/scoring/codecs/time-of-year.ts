import type { Bilingual } from "../../language.ts";
import { fault, readText } from "../reader.ts";
import { timesOfYear, type TimeOfYear } from "../time-of-year.ts";
import type { Codec } from "./codec.ts";

const quarters = ["第一季度", "第二季度", "第三季度", "第四季度"];

const names: Readonly<Record<string, Bilingual>> = {
  month: { zh: "月度考核", en: "by month" },
  quarter: { zh: "季度考核", en: "by quarter" },
  half: { zh: "半年考核", en: "by half-year" },
  year: { zh: "年度考核", en: "by year" },
  H1: { zh: "上半年", en: "first half" },
  H2: { zh: "下半年", en: "second half" },
};

function nameOf(time: TimeOfYear): Bilingual {
  const named = names[time];
  if (named) return named;
  if (time.startsWith("Q"))
    return { zh: quarters[Number(time.slice(1)) - 1] ?? time, en: `quarter ${time.slice(1)}` };
  return { zh: `${Number(time)}月份`, en: `month ${Number(time)}` };
}

/** When in the year something holds: a kind of period, or a part of the year. */
export const timeOfYear: Codec<TimeOfYear> = {
  doc: {
    zh: "考核期：month、quarter、half、year，或 Q1至Q4、H1、H2、01至12",
    en: "time: month, quarter, half, year, or Q1 to Q4, H1, H2, 01 to 12",
  },
  form: { kind: "choice", options: timesOfYear.map((id) => ({ id, label: nameOf(id) })) },
  read: (place) => {
    const time = readText(place);
    if (time !== "" && !timesOfYear.includes(time))
      fault(place, {
        zh: `不认识考核期“${time}”，可用：${timesOfYear.join("、")}`,
        en: `“${time}” is no time of year; use ${timesOfYear.join(", ")}`,
      });
    return time;
  },
  say: (time, { language }) => nameOf(time)[language],
  hear: (text, at) =>
    timesOfYear.flatMap((time) => {
      const { zh } = nameOf(time);
      return text.startsWith(zh, at) ? [{ value: time, end: at + zh.length }] : [];
    }),
};
