import { sameValue } from "../importing/compare.ts";
import { type Refusal, type Result, accept, refuse } from "../refusal/refusal.ts";
import { parseValue } from "../value/parse-value.ts";
import type { Value } from "../value/value.ts";
import type { Attribute } from "./attribute.ts";
import { eventRange } from "./fold.ts";
import type { Fact } from "./fact.ts";

/** What was typed for a unit, with what counts for it already: one figure, or every event of an attribute of events. */
export type TypedFigure = {
  readonly unit: { readonly id: number; readonly name: string };
  readonly text: string;
  readonly held: readonly Pick<Fact, "seq" | "value">[];
};

/** A figure of a unit to be stated. */
export type UnitFigure = {
  readonly unit: number;
  readonly value: Value;
  /** The figure it takes the place of. */
  readonly corrects: number | null;
};

/** What can be stated of what was typed, and what keeps it from being stated. */
export type ReadFigures = {
  readonly figures: readonly UnitFigure[];
  /** How many say what the ledger says already. */
  readonly same: number;
  readonly faults: readonly UnreadFigure[];
};

/** What was typed for a unit and cannot be read. */
export type UnreadFigure = { readonly unit: TypedFigure["unit"]; readonly why: Refusal };

/** Of what period figures of an attribute are shown: a flow's own, the year of events, none of a state. */
export function shownPeriod(
  { timing, period }: Pick<Attribute, "timing" | "period">,
  day: string,
): string | null {
  if (timing === "state") return null;
  return timing === "flow" && period === "month" ? day.slice(0, 7) : day.slice(0, 4);
}

/** Whether a fact belongs to what is shown of a period. Errors: none (total). */
export function isOfPeriod(
  { timing }: Pick<Attribute, "timing">,
  fact: Pick<Fact, "period" | "value">,
  period: string | null,
): boolean {
  if (timing !== "event") return fact.period === period;
  return eventRange(fact.value)?.to.slice(0, 4) === period;
}

/** An event is one more beside the others; any other figure takes the place of the one that counted. */
function corrected(attribute: Attribute, { held }: TypedFigure): number | null {
  return attribute.timing === "event" ? null : (held[0]?.seq ?? null);
}

/**
 * Reads what was typed for some units; an empty field says nothing, and what says the same as the ledger is stated no
 * second time. Errors: none (total): a text that cannot be read is a fault of its unit.
 */
export function readFigures(
  attribute: Attribute,
  typed: readonly TypedFigure[],
  today: string,
): ReadFigures {
  const filled = typed.filter(({ text }) => text.trim() !== "");
  const read = filled.map((each) => ({ each, value: parseValue(attribute, each.text, today) }));
  const faults = read.flatMap(({ each, value }) =>
    value.ok ? [] : [{ unit: each.unit, why: value.refusal }],
  );
  const figures = read.flatMap(({ each, value }): UnitFigure[] => {
    if (!value.ok || each.held.some((fact) => sameValue(fact.value, value.value))) return [];
    return [{ unit: each.unit.id, value: value.value, corrects: corrected(attribute, each) }];
  });
  return { figures, faults, same: filled.length - faults.length - figures.length };
}

/**
 * The figures to state; none where all is recorded already, as when the same is sent again. Refuses `unitFiguresNone`
 * where nothing was typed, and `reasonNeeded` where a figure takes another's place without a word of why.
 */
export function decideFigures(
  { figures, same }: Pick<ReadFigures, "figures" | "same">,
  reason: string,
): Result<readonly UnitFigure[]> {
  if (figures.length + same === 0) return refuse("unitFiguresNone");
  const isCorrecting = figures.some(({ corrects }) => corrects !== null);
  return isCorrecting && reason.trim() === "" ? refuse("reasonNeeded") : accept(figures);
}
