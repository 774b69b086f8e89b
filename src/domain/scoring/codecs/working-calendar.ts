import type { Bilingual } from "../../language.ts";
import type { Holidays } from "../../casework/calendar.ts";
import { fault, readFields, readPairs, type Place } from "../reader.ts";
import type { Codec } from "./codec.ts";

type Years = Holidays["years"];
type Year = Years[string];

const monthDay = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;

function readDays(place: Place): string[] {
  const list: readonly unknown[] = Array.isArray(place.value) ? place.value : [];
  const days = list.filter((day) => typeof day === "string" && monthDay.test(day));
  if (!Array.isArray(place.value) || days.length < list.length)
    fault(place, {
      zh: '应为日期列表，写月-日：["01-03", "10-08"]',
      en: 'write a list of days as month-day: ["01-03", "10-08"]',
    });
  return days.map(String);
}

function readYear([year, place]: readonly [string, Place]): readonly [string, Year] {
  if (!/^\d{4}$/u.test(year))
    fault(place, { zh: "年份写四位数", en: "write the year in four digits" });
  const fields = readFields(place, ["off", "on"]);
  return [year, { off: readDays(fields("off")), on: readDays(fields("on")) }];
}

function sayDays(days: readonly string[], zh: boolean): string {
  const said = days.map((day) => {
    const [month, own] = day.split("-").map(Number);
    return zh ? `${month}月${own}日` : `${month}/${own}`;
  });
  return said.join(zh ? "、" : ", ");
}

function sayYear([year, { off, on }]: readonly [string, Year], zh: boolean): string {
  const worked = on.length === 0 ? "" : `${zh ? "，调休上班" : ", worked "}${sayDays(on, zh)}`;
  return `${year}${zh ? "年放假" : ": off "}${sayDays(off, zh)}${worked}`;
}

const list = String.raw`\d+月\d+日(?:、\d+月\d+日)*`;
const oneYear = new RegExp(
  String.raw`(?<year>\d{4})年放假(?<off>${list})?(?:，调休上班(?<on>${list}))?(?<more>；)?`,
  "uy",
);

function hearDays(said: string | undefined): string[] {
  return (said?.split("、") ?? []).map((day) =>
    (day.match(/\d+/gu) ?? []).map((number) => number.padStart(2, "0")).join("-"),
  );
}

function hearYears(text: string, at: number): { value: Years; end: number } {
  const years: Record<string, Year> = {};
  let end = at;
  for (let more = true; more;) {
    oneYear.lastIndex = end;
    const { year, off, on, more: another } = oneYear.exec(text)?.groups ?? {};
    if (year === undefined) break;
    years[year] = { off: hearDays(off), on: hearDays(on) };
    end = oneYear.lastIndex;
    more = another !== undefined;
  }
  return { value: years, end };
}

const doc: Bilingual = {
  zh: '每年一项，照放假通知（rules/calendars/holidays.yaml 的一年照抄）：{"2022": {off: 放假的工作日, on: 上班的周末}}',
  en: 'one entry a year after the notice of days off (a year of rules/calendars/holidays.yaml as it stands): {"2022": {off, on}}',
};

/** Which days people work, year by year: what the rule itself says, so that whoever has the rule counts alike. */
export const workingCalendar: Codec<Years> = {
  doc,
  form: { kind: "aside" },
  read: (place) => {
    const pairs = readPairs(place);
    if (pairs.length === 0) fault(place, { zh: "至少写一年", en: "write at least one year" });
    return Object.fromEntries(pairs.map(readYear));
  },
  say: (years, { language }) =>
    Object.entries(years)
      .map((year) => sayYear(year, language === "zh"))
      .join(language === "zh" ? "；" : "; "),
  hear: (text, at) => {
    const heard = hearYears(text, at);
    return heard.end === at ? [] : [heard];
  },
};
