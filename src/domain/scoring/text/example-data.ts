import { printDay } from "../../value/print-day.ts";
import { isKnown, type Happening, type IndicatorValue, type Monthly } from "../indicator.ts";
import { printAmount } from "../measure.ts";
import type { Example } from "../rulebook.ts";

function happening({ on, ...rest }: Happening): unknown {
  const day = on.precision === "day" ? on.day : printDay(on, "zh");
  return Object.keys(rest).length === 0 ? day : { on: day, ...rest };
}

function listData(items: readonly (Happening | Monthly)[]): unknown {
  const months = items.filter((item) => "period" in item);
  if (months.length > 0 && months.length === items.length)
    return Object.fromEntries(
      months.flatMap(({ period, value }) => (value ? [[period, printAmount(value, "zh")]] : [])),
    );
  return items.filter((item) => "on" in item).map(happening);
}

function isList(value: unknown): value is readonly (Happening | Monthly)[] {
  return Array.isArray(value);
}

/** A value of an example as a rule file writes it: 12亿元, a choice, what happened, the months. Errors: none (total). */
export function valueData(value: IndicatorValue): unknown {
  if (!isKnown(value)) return undefined;
  const known = value.value;
  if (typeof known === "string") return known;
  if (isList(known)) return listData(known);
  return "currency" in known || "number" in known ? printAmount(known, "zh") : undefined;
}

/** A worked case as a rule file writes it. Errors: none (total). */
export function exampleData(example: Example): Readonly<Record<string, unknown>> {
  const { values, projects, missing, points, ...rest } = example;
  return {
    ...rest,
    values: Object.fromEntries(Object.entries(values).map(([id, each]) => [id, valueData(each)])),
    ...(projects.length > 0 ? { projects } : {}),
    points,
    ...(missing.length > 0 ? { missing } : {}),
  };
}
