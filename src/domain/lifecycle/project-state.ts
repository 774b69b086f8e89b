import type { Bilingual } from "../language.ts";
import type { Attribute } from "../ledger/attribute.ts";
import type { Fact } from "../ledger/fact.ts";
import { findCurrent, foldFacts } from "../ledger/fold.ts";
import type { Value } from "../value/value.ts";
import { type LightReason, type Overdue, lightOf, overdueNodes } from "./light.ts";
import type { Light, LightRule } from "./light-rule.ts";
import type { Lifecycle, Need } from "./lifecycle.ts";
import { type Delay, type NodeState, scheduleOf } from "./schedule.ts";
import { type Proven, missingFor, stageAfter, stageOf } from "./stage.ts";
import { yearFiguresOf, yearProgress } from "./year-figures.ts";

/** Everything a project is, as known: the one fold behind the list, the wall, its page and the bulletin. */
export type ProjectState = {
  readonly name: string;
  readonly current: ReadonlyMap<string, Fact>;
  readonly stage: string;
  readonly nextStage: string | undefined;
  readonly status: string;
  readonly light: Light;
  readonly reasons: readonly LightReason[];
  readonly nodes: readonly NodeState[];
  readonly delay: Delay | undefined;
  readonly missing: readonly Need[];
  readonly next: NodeState | undefined;
  /** Done ÷ plan of the year in percent. */
  readonly progress: string | undefined;
};

/** The rules and declarations a project is judged by. */
export type Board = {
  readonly attributes: readonly Attribute[];
  readonly lifecycle: Lifecycle;
  readonly lights: LightRule;
  /** The day the board speaks for, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Attributes that only some see: left out, so that the state is the same for everybody. Absent: none. */
  readonly guarded?: ReadonlySet<string> | undefined;
};

/** The board that folds everything there is to see for one asker, what is guarded too. Errors: none (total). */
export function unguarded(board: Board): Board {
  return { ...board, guarded: undefined };
}

function textOf(value: Value | undefined): string {
  return typeof value === "string" ? value : "";
}

/** What counts of a flow, for the whole, in its latest period up to the board's day. */
function latestOf(
  current: ReadonlyMap<string, Fact>,
  attribute: string,
  until: string,
): Fact | undefined {
  let period: string | undefined;
  for (const fact of current.values()) {
    if (fact.attribute !== attribute || fact.kind !== "actual" || fact.scope !== "") continue;
    const own = fact.period ?? "";
    if (own <= until && (period === undefined || own > period)) period = own;
  }
  return period === undefined
    ? undefined
    : findCurrent(current, { attribute, kind: "actual", period });
}

/** A plan speaks of days to come; everything else must have begun to hold by the board's day. */
function holdsBy(fact: Fact, asOf: string, events: ReadonlySet<string>): boolean {
  return fact.validFrom <= asOf || (events.has(fact.attribute) && fact.kind !== "actual");
}

function statedStatus(current: ReadonlyMap<string, Fact>): string {
  return textOf(findCurrent(current, { attribute: "status", kind: "actual" })?.value);
}

type Declared = {
  readonly events: ReadonlySet<string>;
  readonly labelOf: (id: string) => Bilingual;
};

/** What declarations say, looked up once a list of them: a board folds many projects. */
const declared = new WeakMap<readonly Attribute[], Declared>();

function declaredIn(attributes: readonly Attribute[]): Declared {
  const known = declared.get(attributes);
  if (known) return known;
  const byId = new Map(attributes.map((attribute) => [attribute.id, attribute.label]));
  const events = attributes.filter((each) => each.timing === "event").map((each) => each.id);
  const made: Declared = {
    events: new Set(events),
    labelOf: (id) => byId.get(id) ?? { zh: id, en: id },
  };
  declared.set(attributes, made);
  return made;
}

function delayOf(overdue: readonly Overdue[], nodes: readonly NodeState[]): Delay | undefined {
  const latest = nodes.findLast((state) => state.actual && state.delay);
  return overdue[0]?.delay ?? latest?.delay;
}

/**
 * Folds the facts of one project, as known, into its state on the board's day.
 * The order of the facts does not matter. `proven` judges what is still missing by the papers in hand.
 * Errors: none (total).
 */
export function foldProject(facts: readonly Fact[], board: Board, proven?: Proven): ProjectState {
  const { events, labelOf } = declaredIn(board.attributes);
  const holding = facts.filter(
    (fact) => !board.guarded?.has(fact.attribute) && holdsBy(fact, board.asOf, events),
  );
  const current = foldFacts(holding, (attribute) => events.has(attribute));
  const nodes = scheduleOf(holding, board.lifecycle);
  const known = new Set<string>();
  for (const fact of current.values()) known.add(fact.attribute);
  const progressText = textOf(latestOf(current, "progress", board.asOf.slice(0, 7))?.value);
  const has = (attribute: string): boolean => known.has(attribute);
  const input = { nodes, progress: progressText, has, ...(proven ? { proven } : {}) };
  const stage = stageOf(board.lifecycle, input);
  const next = stageAfter(board.lifecycle, stage.id);
  const year = yearFiguresOf(current, board.attributes, board.asOf);
  const stated = statedStatus(current);
  const lit = lightOf(board.lights, {
    nodes,
    year,
    status: stated,
    stage: stage.id,
    asOf: board.asOf,
    labelOf,
  });
  const overdue = overdueNodes(board.lights, nodes, board.asOf);
  const isLate = lit.light === "yellow" || lit.light === "red";
  return {
    name: textOf(findCurrent(current, { attribute: "name", kind: "actual" })?.value),
    current,
    stage: stage.id,
    nextStage: next?.id,
    status: stated === "" || stated === "active" ? (isLate ? "delayed" : "active") : stated,
    light: lit.light,
    reasons: lit.reasons,
    nodes,
    delay: delayOf(overdue, nodes),
    missing: next ? missingFor(next, input) : [],
    next: nodes.find((state) => !state.actual && (state.planned ?? state.promised)),
    progress: yearProgress(year),
  };
}
