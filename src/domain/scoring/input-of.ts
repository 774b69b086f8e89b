import { inBoth, type Explained, type Input } from "./explain.ts";
import { isKnown, type IndicatorValue, type Reliance } from "./indicator.ts";
import { printSize } from "./measure.ts";
import type { Context, FigurePart } from "./operator.ts";

function partOf({ context, indicator }: FigurePart): Input {
  const { project } = context;
  const input = inputOf(indicator, context);
  return project ? { ...input, project: { id: project.id, name: project.name } } : input;
}

function relianceOf(parts: readonly Input[]): Reliance {
  const known = parts.flatMap(({ value }) => (isKnown(value) ? value.standing : []));
  if (known.every((each) => each === "verified")) return "verified";
  return known.some((each) => each !== "claimed") ? "mixed" : "claimed";
}

function factsOfParts(parts: readonly Input[]): readonly number[] {
  const all = parts.flatMap(({ value }) => (isKnown(value) ? value.facts : []));
  return [...new Set(all)].toSorted((a, b) => a - b);
}

/** A value a line was computed from, down to what a figure was worked out from. Errors: none (total). */
export function inputOf(id: string, context: Context): Input {
  const { label, reads } = context.indicator(id);
  const value = context.value(id);
  if (reads !== "figured") return { indicator: id, label, value };
  const figuring = context.figure(id);
  const parts = figuring.parts().map(partOf);
  const whole: IndicatorValue = isKnown(value)
    ? { ...value, facts: factsOfParts(parts), standing: relianceOf(parts) }
    : value;
  const text = inBoth((language) => {
    if (isKnown(value)) return printSize(context.size(id), language);
    return language === "zh" ? "缺数据" : "missing";
  });
  return { indicator: id, label, value: whole, text, sentence: figuring.sentence(), parts };
}

/** The facts beneath a line, ascending. Errors: none (total). */
export function factsOf(
  inputs: readonly Input[],
  children: readonly Explained[],
): readonly number[] {
  const own = inputs.flatMap(({ value }) => (isKnown(value) ? value.facts : []));
  const all = new Set([...own, ...children.flatMap(({ facts }) => facts)]);
  return [...all].toSorted((a, b) => a - b);
}
