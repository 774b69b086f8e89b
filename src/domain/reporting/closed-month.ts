import type { Attribute } from "../ledger/attribute.ts";
import type { FactKind } from "../ledger/fact.ts";
import { eventRange } from "../ledger/fold.ts";
import { monthsOf } from "../value/period.ts";
import type { Value } from "../value/value.ts";

/** What a value is said of, as far as it decides which month it belongs to. */
export type Dated = {
  readonly timing: Attribute["timing"];
  readonly kind: FactKind;
  readonly period: string | null;
  readonly value: Value;
};

/** The month a figure settles in: a flow in the last of its period, what happened in the month of its last possible day. */
function monthOf({ timing, kind, period, value }: Dated): string | undefined {
  if (timing === "flow") return period === null ? undefined : monthsOf(period).at(-1);
  if (timing === "state" || kind !== "actual") return undefined;
  return eventRange(value)?.to.slice(0, 7);
}

/**
 * The closed month a figure belongs to; undefined when it may still be stated freely. States are free, and so are
 * plans and forecasts of events: they speak of now. Errors: none (total).
 */
export function closedMonthOf(dated: Dated, closed: ReadonlySet<string>): string | undefined {
  const month = monthOf(dated);
  return month !== undefined && closed.has(month) ? month : undefined;
}
