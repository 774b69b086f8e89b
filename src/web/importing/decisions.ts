import type { ColumnUse, Decisions, RowDecision } from "../../domain/importing/plan-types.ts";
import type { FactKind } from "../../domain/ledger/fact.ts";

/** One thing a person decided about a file; null takes the decision back. */
export type Change =
  | { readonly asOf: string | null }
  | { readonly column: string; readonly use: ColumnUse | null }
  | { readonly row: string; readonly decision: RowDecision | null }
  | { readonly cell: string; readonly kind: FactKind | null }
  | { readonly cell: string; readonly value: string | null }
  /** Cells that contradict the ledger, and whether the file is right about them. */
  | { readonly conflicts: readonly string[]; readonly right: boolean };

function put<T>(
  record: Readonly<Record<string, T>> | undefined,
  key: string,
  value: T | null,
): Readonly<Record<string, T>> {
  const rest = Object.entries(record ?? {}).filter(([name]) => name !== key);
  return Object.fromEntries(value === null ? rest : [...rest, [key, value]]);
}

/** The decisions with one more made, or taken back. */
export function decide(decisions: Decisions, change: Change): Decisions {
  if ("asOf" in change) {
    const { asOf: _, ...rest } = decisions;
    return change.asOf === null || change.asOf === "" ? rest : { ...rest, asOf: change.asOf };
  }
  if ("column" in change)
    return { ...decisions, columns: put(decisions.columns, change.column, change.use) };
  if ("row" in change)
    return { ...decisions, rows: put(decisions.rows, change.row, change.decision) };
  if ("conflicts" in change) {
    const others = (decisions.conflicts ?? []).filter((each) => !change.conflicts.includes(each));
    return { ...decisions, conflicts: change.right ? [...others, ...change.conflicts] : others };
  }
  if ("kind" in change)
    return { ...decisions, kinds: put(decisions.kinds, change.cell, change.kind) };
  return { ...decisions, values: put(decisions.values, change.cell, change.value) };
}
