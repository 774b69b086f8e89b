import type { Fact } from "../ledger/fact.ts";
import { type NodeState, dayOf } from "../lifecycle/schedule.ts";
import { addDays } from "../value/civil.ts";
import { dayRange } from "../value/day-range.ts";
import { periodRange } from "../value/period.ts";
import type { ReportForm } from "./form.ts";

/** A node that has not happened and whose latest date has come, or comes soon. */
export type DueNode = {
  readonly state: NodeState;
  /** The latest plan or forecast, else the promise. */
  readonly plan: Fact;
  /** Its last possible day lies in the period or before: an answer is owed. */
  readonly isOver: boolean;
};

/**
 * The nodes a period's report asks about: not happened, and latest date within `withinDays` of the period's end.
 * A newer forecast moves the question with it. Errors: none (total).
 */
export function dueNodesOf(
  nodes: readonly NodeState[],
  form: Pick<ReportForm, "nodes">,
  period: string,
): DueNode[] {
  const end = periodRange(period).to;
  const horizon = addDays(end, form.nodes.withinDays);
  return nodes.flatMap((state) => {
    const plan = state.latest ?? state.planned ?? state.promised;
    if (!plan || state.actual) return [];
    const { to } = dayRange(dayOf(plan));
    return to <= horizon ? [{ state, plan, isOver: to <= end }] : [];
  });
}
