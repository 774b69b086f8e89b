import { compareDecimal } from "../../domain/value/decimal.ts";
import type { Value } from "../../domain/value/value.ts";
import { isDay, isMoney, isQuantity } from "../parts/use-print.ts";
import type { Part } from "./ground.ts";

/** By which column the parts stand: 0 the name, 1 the unit, then the values. */
export type Order = { readonly column: number; readonly down: boolean };

/** The order after a head was pressed: the other way round, or by that column. Errors: none (total). */
export function turned(order: Order, column: number): Order {
  if (order.column === column) return { column, down: !order.down };
  return { column, down: column > 1 };
}

function compareValues(a: Value, b: Value): number {
  if (isMoney(a) && isMoney(b)) return compareDecimal(a.amount, b.amount);
  if (isQuantity(a) && isQuantity(b)) return compareDecimal(a.number, b.number);
  const word = (value: Value) => (isDay(value) ? value.day : JSON.stringify(value));
  return word(a) < word(b) ? -1 : 1;
}

/** The parts by a column; those without a value there come last either way. Errors: none (total). */
export function inOrder(parts: readonly Part[], { column, down }: Order): readonly Part[] {
  const keyOf = ({ name, unit, values }: Part): Value | null =>
    column === 0 ? name : column === 1 ? unit : (values[column - 2] ?? null);
  const known = parts.flatMap((part) => {
    const key = keyOf(part);
    return key === null ? [] : [{ part, key }];
  });
  const sorted = known.toSorted((a, b) => compareValues(a.key, b.key)).map(({ part }) => part);
  return [
    ...(down ? sorted.toReversed() : sorted),
    ...parts.filter((part) => keyOf(part) === null),
  ];
}
