import type { Attribute } from "../ledger/attribute.ts";
import type { FactKind } from "../ledger/fact.ts";
import { dayRange } from "../value/day-range.ts";
import { compareQuantity } from "../value/quantity.ts";
import type { Quantity } from "../value/quantity.ts";
import { sameMoney } from "../value/money.ts";
import type { Money } from "../value/money.ts";
import { tidyText } from "../value/normalise.ts";
import type { Value } from "../value/value.ts";
import type { CellState, Current, CurrentValue } from "./plan-types.ts";
import { sameScope, scopeKey } from "../ledger/scope.ts";

/** What a value is about, apart from its project. */
export type Slot = {
  readonly attribute: string;
  readonly kind: FactKind;
  readonly scope: string;
  readonly period: string | null;
};

/** The key of a slot in `Current`: attribute|kind|scope key|period. Errors: none (total). */
export function currentKey({ attribute, kind, scope, period }: Slot): string {
  return `${attribute}|${kind}|${scopeKey(scope)}|${period ?? ""}`;
}

function sameFigure(a: Money | Quantity, b: Money | Quantity): boolean {
  if (a.qualifier !== b.qualifier) return false;
  if ("amount" in a) return "amount" in b && sameMoney(a, b);
  if ("amount" in b) return false;
  const order = compareQuantity(a, b);
  return order.ok && order.value === 0;
}

/**
 * Whether two values say the same: figures with their qualifier, days with their precision, texts tidied.
 * Errors: none (total).
 */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (typeof a === "string") return typeof b === "string" && tidyText(a) === tidyText(b);
  if (typeof b === "string") return false;
  if ("precision" in a) {
    return "precision" in b && a.day === b.day && a.precision === b.precision;
  }
  return !("precision" in b) && sameFigure(a, b);
}

/** What the ledger holds for a slot; a scope written otherwise (隔膜首条线, 首条线) is found when only one fits. Errors: none (total). */
export function findCurrent(current: Current | undefined, slot: Slot): CurrentValue | undefined {
  if (!current) return undefined;
  const exact = current.get(currentKey(slot));
  if (exact || slot.scope === "") return exact;
  const start = `${slot.attribute}|${slot.kind}|`;
  const end = `|${slot.period ?? ""}`;
  const fitting = [...current].filter(
    ([key]) =>
      key.startsWith(start) &&
      key.endsWith(end) &&
      sameScope(key.slice(start.length, key.length - end.length), slot.scope),
  );
  return fitting.length === 1 ? fitting[0]?.[1] : undefined;
}

/** 已签约, or 2022年, of what is known to have happened on 2022-10-15: no contradiction, and nothing new. */
function addsNothing(value: Value, before: Value): boolean {
  if (typeof value === "string" || typeof before === "string") return false;
  if (!("precision" in value) || !("precision" in before)) return false;
  const [stated, known] = [dayRange(value), dayRange(before)];
  const startsWithin = stated.from === null || (known.from !== null && stated.from <= known.from);
  return startsWithin && known.to <= stated.to;
}

/**
 * How a stated value stands to what the ledger holds. Different is a conflict when the ledger's is as new as the file:
 * a state by the day it holds from, a flow or an event by the day it was made known. An actual day that
 * is only less exact than the known one is no change. Errors: none (total).
 */
export function compareWith(
  value: Value,
  before: CurrentValue | undefined,
  about: { timing: Attribute["timing"]; kind: FactKind; asOf: string },
): CellState {
  if (!before) return "new";
  if (sameValue(value, before.value)) return "same";
  if (about.kind === "actual" && addsNothing(value, before.value)) return "same";
  const since = about.timing === "state" ? before.validFrom : before.knownOn;
  return since >= about.asOf ? "conflict" : "changed";
}
