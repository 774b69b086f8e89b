import { dayRange } from "../value/day-range.ts";
import { periodRange } from "../value/period.ts";
import { isKnown, type Happening, type Indicator } from "./indicator.ts";
import { happeningsOf } from "./measure.ts";
import { periodOf } from "./moment.ts";
import type { Fault, Path } from "./reader.ts";
import { indicatorMap } from "./rulebook-maps.ts";
import type { Example, Rulebook } from "./rulebook.ts";

type Window = { readonly from: string; readonly to: string };

/** The days an indicator looks at in a period; a plan may lie ahead. */
function windowOf(indicator: Indicator, period: string): Window {
  const { from, to } = periodRange(periodOf(indicator, period));
  const start = { period: from, year: `${to.slice(0, 4)}-01-01`, ever: "" }[indicator.span];
  return { from: start, to: indicator.kind === "actual" ? to : "9999-12-31" };
}

function isWithin({ on }: Happening, { from, to }: Window): boolean {
  const last = dayRange(on).to;
  return from <= last && last <= to;
}

function tell(path: Path, zh: string, en: string): Fault {
  return { path, advice: { zh, en } };
}

/** What happened on a day that is never read would be passed over without a word. */
function outOfSight(indicator: Indicator, example: Example, path: Path): readonly Fault[] {
  const value = example.values[indicator.id];
  if (!value || !isKnown(value) || indicator.value !== "none") return [];
  const window = windowOf(indicator, example.period);
  const { from, to } = window;
  return happeningsOf(value)
    .filter((each) => !isWithin(each, window))
    .map(({ on }) =>
      tell(
        path,
        `“${on.day}”不在“${indicator.label.zh}”所看的时间内（${from === "" ? "" : `${from}起，`}至${to}，span: ${indicator.span}）；请改日期、改 span，或删去`,
        `“${on.day}” is outside what “${indicator.label.en}” looks at (${from === "" ? "" : `from ${from} `}to ${to}, span: ${indicator.span}); change the day or the span, or remove it`,
      ),
    );
}

function misplaced(indicator: Indicator, example: Example, path: Path): readonly Fault[] {
  const { id, about, reads } = indicator;
  if (reads === "figured")
    return [
      tell(path, `“${id}”是算出来的量，不填值`, `“${id}” is worked out; it is given no value`),
    ];
  if (about === example.about) return [];
  const holder = about === "project" ? "项目" : "单位";
  return [
    tell(
      path,
      `“${id}”是${holder}的指标，填在${holder}的算例里`,
      `“${id}” is an indicator of a ${about}; give it in an example about a ${about}`,
    ),
  ];
}

/** Values of a worked case that nothing would read. Errors: none (total). */
export function valueFaults(rulebook: Rulebook, example: Example, path: Path): readonly Fault[] {
  const known = indicatorMap(rulebook);
  return Object.keys(example.values).flatMap((id) => {
    const [indicator, at] = [known.get(id), [...path, "values", id]];
    if (!indicator) return [];
    return [...misplaced(indicator, example, at), ...outOfSight(indicator, example, at)];
  });
}
