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
  /** Whether papers in hand prove a node; absent where nobody looked for papers. */
  readonly proven?: Proven;
};

/** Whether the papers of a node or figure prove it; unknown where there is none. */
export type Proven = (attribute: string) => "met" | "lacking" | "unknown";

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

/** Papers in hand decide; where there are none, that the fact names some. A cell of an imported sheet is a claim. */
function isProven(attribute: string, fact: Fact | undefined, proven: Proven | undefined): boolean {
  if (!fact) return false;
  const found = proven?.(attribute) ?? "unknown";
  if (found !== "unknown") return found === "met";
  return fact.evidence.some((each) => each.kind !== "cell");
}

function isMet(need: Need, input: StageInput): boolean {
  const actual = (node: string): Fact | undefined =>
    input.nodes.find((state) => state.node === node && state.actual)?.actual;
  if (need.attribute !== undefined) return input.has(need.attribute);
  if (need.node !== undefined) return actual(need.node) !== undefined;
  if (need.evidenceOf === undefined) return true;
  return isProven(need.evidenceOf, actual(need.evidenceOf), input.proven);
}

/** What a stage needs that is not there yet. Errors: none (total). */
export function missingFor(stage: Stage, input: StageInput): Need[] {
  return stage.needs.filter((need) => !isMet(need, input));
}
