import { sameScope } from "../../ledger/scope.ts";
import { dayOf } from "../../lifecycle/schedule.ts";
import type { Day } from "../../value/day.ts";
import { dayRange } from "../../value/day-range.ts";
import {
  type Check,
  type CheckInput,
  type Entry,
  type Finding,
  labelParams,
  placeOf,
} from "../check-input.ts";
import { dayParams, nodeEntries } from "../node-entry.ts";

type Rule = CheckInput["sheet"]["form"]["checks"]["order"][number];
type Reached = { readonly node: string; readonly day: Day; readonly entry: Entry | undefined };

/** The day a node of the same part happened: as typed, else as the ledger has it. */
function reached(input: CheckInput, node: string, scope: string): Reached | undefined {
  const typed = nodeEntries(input, "actual").find(
    ({ entry }) => entry.attribute === node && sameScope(entry.scope, scope),
  );
  if (typed) return { node, day: typed.day, entry: typed.entry };
  const fact = input.project.nodes.find(
    (state) => state.node === node && sameScope(state.scope, scope) && state.actual,
  )?.actual;
  return fact && { node, day: dayOf(fact), entry: undefined };
}

/** Surely before: its last possible day lies before the other's first. */
function isBefore(later: Day, earlier: Day): boolean {
  const { from } = dayRange(earlier);
  return from !== null && dayRange(later).to < from;
}

function finding(input: CheckInput, rule: Rule, pair: readonly [Reached, Reached]): Finding[] {
  const [earlier, later] = pair;
  const entries = [earlier.entry, later.entry].filter((each) => each !== undefined);
  if (entries.length === 0 || !isBefore(later.day, earlier.day)) return [];
  const params = {
    ...labelParams(input, "earlier", earlier.node),
    ...labelParams(input, "later", later.node),
    ...dayParams("earlierDay", earlier.day),
    ...dayParams("laterDay", later.day),
  };
  const refusal = { code: "reportNodeOrder", params } as const;
  return [{ level: rule.level, refusal, cells: entries.map(placeOf) }];
}

function checkChain(input: CheckInput, rule: Rule, scope: string): Finding[] {
  const chain = rule.nodes.flatMap((node) => reached(input, node, scope) ?? []);
  return chain.flatMap((earlier, place) =>
    chain.slice(place + 1).flatMap((later) => finding(input, rule, [earlier, later])),
  );
}

/** Nodes of one part happen in their order (topping not before the start); days that may agree pass. Errors: none (total). */
export const checkNodeOrder: Check = (input) => {
  const scopes = new Set(nodeEntries(input, "actual").map(({ entry }) => entry.scope));
  return [...scopes].flatMap((scope) =>
    input.sheet.form.checks.order.flatMap((rule) => checkChain(input, rule, scope)),
  );
};
