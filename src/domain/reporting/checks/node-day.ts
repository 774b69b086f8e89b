import { dayRange } from "../../value/day-range.ts";
import { periodRange, printPeriod } from "../../value/period.ts";
import { type Check, type CheckInput, type Finding, labelParams, placeOf } from "../check-input.ts";
import { type NodeEntry, dayParams, isoParams, nodeEntries } from "../node-entry.ts";

type Code = "reportNodeFuture" | "reportNodeOutside" | "reportForecastPast";

function finding(input: CheckInput, { entry, day }: NodeEntry, code: Code): Omit<Finding, "level"> {
  const { period } = input.sheet;
  const params = {
    ...labelParams(input, "label", entry.attribute),
    ...dayParams("day", day),
    // A finding's key holds its figures: what is explained today must still be explained tomorrow.
    ...(code === "reportNodeOutside" ? {} : isoParams("today", input.today)),
    "period.zh": printPeriod(period, "zh"),
    "period.en": printPeriod(period, "en"),
  };
  return { refusal: { code, params }, cells: [placeOf(entry)] };
}

/** The day is surely after today: nothing happens in the future. */
function isFuture({ day }: NodeEntry, today: string): boolean {
  const { from, to } = dayRange(day);
  return (from ?? to) > today;
}

/** A node that happened did so neither in the future nor, without a word, outside the period. Errors: none (total). */
export const checkNodeDay: Check = (input) => {
  const { nodeFuture, nodeOutside } = input.sheet.form.checks;
  const { from, to } = periodRange(input.sheet.period);
  return nodeEntries(input, "actual").flatMap((each): Finding[] => {
    const range = dayRange(each.day);
    if (isFuture(each, input.today))
      return nodeFuture
        ? [{ level: nodeFuture.level, ...finding(input, each, "reportNodeFuture") }]
        : [];
    const isOutside = range.to < from || (range.from ?? range.to) > to;
    return nodeOutside && isOutside
      ? [{ level: nodeOutside.level, ...finding(input, each, "reportNodeOutside") }]
      : [];
  });
};

/** A forecast speaks of days to come. Errors: none (total). */
export const checkForecast: Check = (input) => {
  const rule = input.sheet.form.checks.forecastPast;
  if (!rule) return [];
  return nodeEntries(input, "forecast")
    .filter(({ day }) => dayRange(day).to < input.today)
    .map((each) => ({ level: rule.level, ...finding(input, each, "reportForecastPast") }));
};
