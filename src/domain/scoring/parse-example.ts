import type { Bilingual } from "../language.ts";
import { parseDay } from "../value/parse-day.ts";
import { monthsOf } from "../value/period.ts";
import { parsePeriod } from "../value/parse-period.ts";
import {
  holders,
  type Happening,
  type Indicator,
  type IndicatorValue,
  type Known,
} from "./indicator.ts";
import { parseAmount, parseLiteral, type Amount } from "./measure.ts";
import { periodOf } from "./moment.ts";
import {
  fault,
  isAbsent,
  readCount,
  readDecimal,
  readExact,
  readFields,
  readList,
  readOneOf,
  readPairs,
  readText,
  type Fields,
  type Place,
} from "./reader.ts";
import type { Example } from "./rulebook.ts";

type Indicators = ReadonlyMap<string, Indicator>;

const names = [
  "name",
  "about",
  "period",
  "values",
  "projects",
  "points",
  "missing",
  "group",
  "peers",
  "earlier",
  "grade",
  "rank",
];

/** Why a text is no amount of an indicator: no number, no unit, or a unit of something else. */
function whyNoAmount(text: string, { unit, label }: Indicator): Bilingual {
  const number = /^-?\d+(?:\.\d+)?$/u.test(text);
  if (number)
    return {
      zh: `“${text}”没有单位，写作 ${text}${unit}`,
      en: `“${text}” has no unit; write ${text}${unit}`,
    };
  return parseLiteral(text)
    ? {
        zh: `“${text}”的单位与“${label.zh}”不同类，应以${unit}一类的单位填写`,
        en: `“${text}” is in another kind of unit than “${label.en}”; write it in a unit like ${unit}`,
      }
    : {
        zh: `“${text}”读不出数和单位，应写作 12${unit} 这样`,
        en: `“${text}” is no number with a unit; write it like 12${unit}`,
      };
}

function readAmountOf(place: Place, indicator: Indicator): Amount {
  const text = typeof place.value === "number" ? String(place.value) : readText(place);
  const amount = parseAmount(text, indicator);
  if (!amount && text !== "") fault(place, whyNoAmount(text, indicator));
  return amount ?? { amount: "0.00", currency: "CNY", qualifier: "exact" };
}

function readDayOf(place: Place): Happening["on"] {
  const day = parseDay(readText(place));
  if (!day.ok)
    fault(place, { zh: "应写日期，如 2017-05-03", en: "write a day such as 2017-05-03" });
  return day.ok ? day.value : { day: "2000-01-01", precision: "day" };
}

function readHappening(place: Place): Happening {
  if (typeof place.value === "string") return { on: readDayOf(place) };
  const fields = readFields(place, ["on", "what", "points", "sharedBy", "unscored"]);
  const [what, points, shared] = [fields("what"), fields("points"), fields("sharedBy")];
  return {
    on: readDayOf(fields("on")),
    ...(isAbsent(what) ? {} : { what: readText(what) }),
    ...(isAbsent(points) ? {} : { points: readDecimal(points) }),
    ...(isAbsent(shared) ? {} : { sharedBy: readCount(shared) }),
    ...(fields("unscored").value === true ? { unscored: true as const } : {}),
  };
}

/** The period as the program writes it (2024Q1, 2024年一季度: 2024-Q1); null for none. */
function canonical(text: string): string | null {
  const period = parsePeriod(text);
  return period.ok ? period.value : null;
}

function readPeriod(place: Place): string {
  const text = typeof place.value === "number" ? String(place.value) : readText(place);
  const period = canonical(text);
  if (text !== "" && period === null)
    fault(place, {
      zh: "应写考核期，如 2017、2017-Q2",
      en: "write a period such as 2017 or 2017-Q2",
    });
  return period ?? text;
}

function readMonths(place: Place, indicator: Indicator, period: string): Known["value"] {
  const pairs = new Map(readPairs(place).map(([month, at]) => [canonical(month) ?? month, at]));
  const own = canonical(period);
  const months = own === null ? [] : monthsOf(periodOf(indicator, own));
  for (const [month, at] of pairs)
    if (!months.includes(month))
      fault(at, {
        zh: `“${month}”不在“${indicator.label.zh}”所看的期间内`,
        en: `“${month}” is not a month of the period “${indicator.label.en}” looks at`,
      });
  return months.map((month) => {
    const at = pairs.get(month);
    return { period: month, value: at ? readAmountOf(at, indicator) : null };
  });
}

function readValue(place: Place, indicator: Indicator, period: string): IndicatorValue {
  const known = (value: Known["value"]): Known => ({ value, facts: [], standing: "verified" });
  if (indicator.reads === "monthly") return known(readMonths(place, indicator, period));
  if (indicator.value === "none") return known(readList(place, 0).map(readHappening));
  if (indicator.value === "choice" || indicator.value === "text") return known(readText(place));
  return known(readAmountOf(place, indicator));
}

function readValues(place: Place, indicators: Indicators, period: string): Example["values"] {
  if (isAbsent(place)) return {};
  const values: [string, IndicatorValue][] = [];
  for (const [id, at] of readPairs(place)) {
    const indicator = indicators.get(id);
    if (indicator) values.push([id, readValue(at, indicator, period)]);
    else fault(at, { zh: `没有指标“${id}”`, en: `there is no indicator “${id}”` });
  }
  return Object.fromEntries(values);
}

function readNames(place: Place): readonly string[] {
  return isAbsent(place) ? [] : readList(place, 1).map(readText);
}

function readBeside(fields: Fields): Partial<Example> {
  const [group, grade, rank] = [fields("group"), fields("grade"), fields("rank")];
  const [peers, earlier] = [fields("peers"), fields("earlier")];
  return {
    ...(isAbsent(group) ? {} : { group: readText(group) }),
    ...(isAbsent(peers) ? {} : { peers: readNames(peers) }),
    ...(isAbsent(earlier) ? {} : { earlier: readNames(earlier) }),
    ...(isAbsent(grade) ? {} : { grade: readText(grade) }),
    ...(isAbsent(rank) ? {} : { rank: readCount(rank) }),
  };
}

/** One worked case; its values are written as people write them (12亿元). Faults gather at the place. */
export function readExample(place: Place, indicators: Indicators): Example {
  const fields = readFields(place, names);
  const period = readPeriod(fields("period"));
  return {
    name: readText(fields("name")),
    about: readOneOf(fields("about"), holders),
    period,
    values: readValues(fields("values"), indicators, period),
    projects: readNames(fields("projects")),
    points: readExact(fields("points")),
    missing: readNames(fields("missing")),
    ...readBeside(fields),
  };
}
