import { parseDay } from "../value/day.ts";
import { monthsOf } from "../value/period.ts";
import { parsePeriod } from "../value/parse-period.ts";
import {
  holders,
  type Happening,
  type Indicator,
  type IndicatorValue,
  type Known,
} from "./indicator.ts";
import { parseAmount, type Amount } from "./measure.ts";
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

function readAmountOf(place: Place, indicator: Indicator): Amount {
  const text = readText(place);
  const amount = parseAmount(text, indicator);
  if (!amount)
    fault(place, {
      zh: `“${text}”应写明单位（${indicator.unit}）`,
      en: `write “${text}” with its unit (${indicator.unit})`,
    });
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

function readMonths(place: Place, indicator: Indicator, period: string): Known["value"] {
  const pairs = new Map(readPairs(place));
  const months = parsePeriod(period).ok ? monthsOf(period) : [];
  for (const [month, at] of pairs)
    if (!months.includes(month))
      fault(at, { zh: `“${month}”不在本期内`, en: `“${month}” is not a month of the period` });
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
  const period = readText(fields("period"));
  if (period !== "" && !parsePeriod(period).ok)
    fault(fields("period"), {
      zh: "应写考核期，如 2017、2017-Q2",
      en: "write a period such as 2017 or 2017-Q2",
    });
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
