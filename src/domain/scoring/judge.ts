import type { Bilingual } from "../language.ts";
import type { Comparison, Condition, Verdict } from "./condition.ts";
import { inBoth } from "./explain.ts";
import { isKnown } from "./indicator.ts";
import {
  choiceOf,
  compareSizes,
  happeningsOf,
  printAmount,
  printKnown,
  sizeOfAmount,
  type Operand,
  type Sized,
} from "./measure.ts";
import { gapsOf } from "./missing.ts";
import { lookedAt } from "./moment.ts";
import { judgePoints } from "./settled-points.ts";
import type { Context } from "./operator.ts";
import { happenedEarlier, happenedIn, happenedInYear } from "./when.ts";

const yes: Verdict = { holds: true, missing: [] };
const no: Verdict = { holds: false, missing: [] };

function verdict(holds: boolean): Verdict {
  return holds ? yes : no;
}

/** The size of an operand; null when it is an indicator nobody has stated. Errors: none (total). */
export function sizeOfOperand(operand: Operand, context: Context): Sized | null {
  if ("amount" in operand) return sizeOfAmount(operand.amount);
  return isKnown(context.value(operand.id)) ? context.size(operand.id) : null;
}

/** An operand as it stands here: 10亿元, or what the indicator came to. Errors: none (total). */
export function sayOperand(operand: Operand, context: Context): Bilingual {
  return inBoth((language) =>
    "amount" in operand
      ? printAmount(operand.amount, language)
      : printKnown(context.known(operand.id), language),
  );
}

/** Whether an order is the one a comparison asks for. */
export const fits: Readonly<Record<Comparison, (order: -1 | 0 | 1) => boolean>> = {
  atLeast: (order) => order >= 0,
  atMost: (order) => order <= 0,
  over: (order) => order > 0,
  under: (order) => order < 0,
  equals: (order) => order === 0,
};

function unknown(ids: readonly string[], context: Context): Verdict {
  return { holds: null, missing: ids.flatMap((id) => gapsOf(context, id)) };
}

function compare(
  { of, how, than }: Extract<Condition, { kind: "compare" }>,
  context: Context,
): Verdict {
  const own = isKnown(context.value(of)) ? context.size(of) : null;
  const other = sizeOfOperand(than, context);
  if (own && other)
    return own.dimension === other.dimension
      ? verdict(fits[how](compareSizes(own, other)))
      : unknown([of], context);
  return unknown([...(own ? [] : [of]), ...(other || !("id" in than) ? [] : [than.id])], context);
}

function happened(
  { of, when }: Extract<Condition, { kind: "happened" }>,
  context: Context,
): Verdict {
  const value = context.value(of);
  if (!isKnown(value)) return unknown([of], context);
  const all = happeningsOf(value);
  if (when === "ever") return verdict(all.length > 0);
  const pick = { period: happenedIn, year: happenedInYear, before: happenedEarlier }[when];
  return verdict(pick(lookedAt(of, context), all).length > 0);
}

/** Any of several: one that holds settles it, whatever is missing for the others. */
function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.some(({ holds }) => holds === true)) return yes;
  const open = verdicts.filter(({ holds }) => holds === null);
  return open.length === 0 ? no : { holds: null, missing: open.flatMap(({ missing }) => missing) };
}

function opposite({ holds, missing }: Verdict): Verdict {
  return { holds: holds === null ? null : !holds, missing };
}

/** All of several: the first that fails settles it, whatever is missing for the others. */
function allOf(conditions: readonly Condition[], context: Context): Verdict {
  let open: Verdict | undefined;
  for (const each of conditions) {
    const found = judge(each, context);
    if (found.holds === false) return no;
    if (found.holds === null)
      open = { holds: null, missing: open ? [...open.missing, ...found.missing] : found.missing };
  }
  return open ?? yes;
}

/** Whether a condition holds. What does not apply here does not hold. Errors: none (total). */
export function judge(condition: Condition, context: Context): Verdict {
  switch (condition.kind) {
    case "all":
      return allOf(condition.all, context);
    case "any":
      return anyOf(condition.any.map((each) => judge(each, context)));
    case "not":
      return opposite(judge(condition.not, context));
    case "points":
      return judgePoints(condition, context, fits[condition.how]);
    case "stated":
      return verdict(isKnown(context.value(condition.of)));
    case "is":
    case "compare":
    case "happened":
    case "verified":
      return judgeOne(condition, context);
  }
}

function judgeOne(
  condition: Extract<Condition, { kind: "is" | "compare" | "happened" | "verified" }>,
  context: Context,
): Verdict {
  const value = context.value(condition.of);
  if ("notApplicable" in value) return no;
  switch (condition.kind) {
    case "is":
      return isKnown(value)
        ? verdict(condition.is.includes(choiceOf(value)))
        : unknown([condition.of], context);
    case "compare":
      return compare(condition, context);
    case "happened":
      return happened(condition, context);
    case "verified":
      return isKnown(value)
        ? verdict(value.standing === "verified")
        : unknown([condition.of], context);
  }
}
