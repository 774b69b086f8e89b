import { obstacle } from "./figuring.ts";
import type { Indicator } from "./indicator.ts";
import type { Context, FigureOperator, Figuring, Unit } from "./operator.ts";
import type { AnyRule } from "./any-rule.ts";
import type { Scope } from "./scope.ts";
import { bounded } from "./operators/figures/bounded.ts";
import { byCase } from "./operators/figures/by-case.ts";
import { countEvents } from "./operators/figures/count-events.ts";
import { countMonths } from "./operators/figures/count-months.ts";
import { countProjects } from "./operators/figures/count-projects.ts";
import { days } from "./operators/figures/days.ts";
import { difference } from "./operators/figures/difference.ts";
import { fromProjects } from "./operators/figures/from-projects.ts";
import { growth } from "./operators/figures/growth.ts";
import { ofGroup } from "./operators/figures/of-group.ts";
import { pace } from "./operators/figures/pace.ts";
import { pickOf } from "./operators/figures/pick-of.ts";
import { product } from "./operators/figures/product.ts";
import { rankOf } from "./operators/figures/rank-of.ts";
import { share } from "./operators/figures/share.ts";
import { standard } from "./operators/figures/standard.ts";
import { total } from "./operators/figures/total.ts";
import { workingDays } from "./operators/figures/working-days.ts";
import type { Figure } from "./rulebook.ts";
import { fault, readFields, readOneOf, type Place } from "./reader.ts";
import type { Ears, Words, Written } from "./text/words.ts";

/** Every way to work a number out. A new one is one file and one line here. */
const operators = {
  countProjects,
  fromProjects,
  countEvents,
  countMonths,
  share,
  growth,
  difference,
  total,
  product,
  standard,
  byCase,
  bounded,
  pickOf,
  rankOf,
  ofGroup,
  pace,
  days,
  workingDays,
} as const;

/** The name of a figure operator. */
export type FigureOperatorName = keyof typeof operators;

/** Every figure operator there is. */
export const figureOperatorNames = Object.keys(operators) as FigureOperatorName[];

const byName: ReadonlyMap<string, FigureOperator<object>> = new Map<string, FigureOperator<object>>(
  Object.entries(operators),
);

/** A figure operator as it describes itself. Throws on an unknown name (a bug). */
export function figureOperatorOf(name: string): FigureOperator<object> {
  const found = byName.get(name);
  if (found) return found;
  throw new TypeError(`unknown figure operator ${name}`);
}

const nothing: AnyRule = { operator: "pace", params: {} };

/** The rule of a figure, read from data. Faults gather at the place. */
export function readFigureRule(place: Place, scope: Scope): { rule: AnyRule; unit: Unit } {
  const { value } = place;
  const named: unknown =
    typeof value === "object" && value !== null ? Reflect.get(value, "operator") : undefined;
  const name = figureOperatorNames.find((each) => each === named);
  if (!name) {
    const at = { ...place, value: named, path: [...place.path, "operator"] };
    readOneOf(at, ["countProjects", ...figureOperatorNames.slice(1)]);
    return { rule: nothing, unit: { value: "quantity", unit: "%" } };
  }
  const operator = figureOperatorOf(name);
  if (scope.about === "project" && ofUnits.has(name))
    fault(place, {
      zh: `“${name}”只用于单位的量`,
      en: `“${name}” works out a figure of units only`,
    });
  const fields = readFields(place, ["operator", ...operator.fields.map((field) => field.name)]);
  const params = operator.read(fields, scope);
  return { rule: { operator: name, params }, unit: operator.unit(params, scope) };
}

/** What is counted over projects, or compared with other units, has no meaning within one project. */
const ofUnits: ReadonlySet<string> = new Set([
  "countProjects",
  "fromProjects",
  "rankOf",
  "ofGroup",
]);

/** A figure under the words of an indicator, so that rules use both alike. Errors: none (total). */
export function asIndicator({ id, label, about, value, unit }: Omit<Figure, "rule">): Indicator {
  return {
    id,
    label,
    about,
    reads: "figured",
    attribute: id,
    kind: "actual",
    span: "period",
    value,
    unit,
    owedBy: "office",
  };
}

/** What a figure comes to for a unit or project. Throws on an unknown operator (a bug). */
export function evaluateFigure({ rule }: Figure, context: Context): Figuring {
  const operator = figureOperatorOf(rule.operator);
  const open = obstacle(context, operator.needs(rule.params));
  return open ?? operator.evaluate(rule.params, context);
}

/** The indicators and figures a figure looks at. Throws on an unknown operator (a bug). */
export function looksOfFigure({ rule }: Figure): readonly string[] {
  return figureOperatorOf(rule.operator).looks(rule.params);
}

/** How a figure is told. Throws on an unknown operator (a bug). */
export function sayFigureRule(rule: AnyRule, words: Words): Written {
  return figureOperatorOf(rule.operator).say(rule.params, words);
}

/** Everything a sentence with its lines may mean as a figure, as data. Errors: none (total). */
export function hearFigureRule(
  block: Written,
  ears: Ears,
): readonly Readonly<Record<string, unknown>>[] {
  return figureOperatorNames.flatMap((operator) =>
    figureOperatorOf(operator)
      .hear(block, ears)
      .map(({ value }) => ({ operator, ...(value as object) })),
  );
}
