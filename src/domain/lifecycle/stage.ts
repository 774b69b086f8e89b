import type { Fact } from "../ledger/fact.ts";
import type { Lifecycle, Need, Stage } from "./lifecycle.ts";
import type { NodeState } from "./schedule.ts";

/** What a stage is judged by. */
export type StageInput = {
  readonly nodes: readonly NodeState[];
  /** The latest progress text, "" when none. */
  readonly progress: string;
  /** Whether anything counts for an attribute. */
  readonly has: (attribute: string) => boolean;
};

function isEntered(stage: Stage, input: StageInput): boolean {
  const happened = input.nodes.some(
    (state) => state.actual && stage.enteredBy.includes(state.node),
  );
  return happened || stage.saidBy.some((word) => input.progress.includes(word));
}

/** The furthest stage something says a project has entered; the first one when nothing does. Errors: none (total). */
export function stageOf(lifecycle: Lifecycle, input: StageInput): Stage {
  const entered = lifecycle.stages.findLast((stage) => isEntered(stage, input));
  const first = lifecycle.stages[0];
  if (!first) throw new Error("a lifecycle has at least one stage");
  return entered ?? first;
}

/** The stage after a given one, undefined at the end. Errors: none (total). */
export function stageAfter(lifecycle: Lifecycle, id: string): Stage | undefined {
  return lifecycle.stages[lifecycle.stages.findIndex((stage) => stage.id === id) + 1];
}

function isMet(need: Need, input: StageInput): boolean {
  const actual = (node: string): Fact | undefined =>
    input.nodes.find((state) => state.node === node && state.actual)?.actual;
  if (need.attribute !== undefined) return input.has(need.attribute);
  if (need.node !== undefined) return actual(need.node) !== undefined;
  if (need.evidenceOf === undefined) return true;
  return actual(need.evidenceOf)?.evidence.some((each) => each.kind !== "cell") ?? false;
}

/** What a stage needs that is not there yet. A cell of an imported sheet is a claim, not evidence. Errors: none (total). */
export function missingFor(stage: Stage, input: StageInput): Need[] {
  return stage.needs.filter((need) => !isMet(need, input));
}
