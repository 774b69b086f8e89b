import type { Attribute } from "../domain/ledger/attribute.ts";
import { type Fact, sources } from "../domain/ledger/fact.ts";
import type { Board, ProjectState } from "../domain/lifecycle/project-state.ts";
import type { Value } from "../domain/value/value.ts";

const kindOrder = ["actual", "forecast", "planned", "promised"] as const;

/** Declarations by id, made once a list of them: a board folds many projects. */
const indexes = new WeakMap<readonly Attribute[], ReadonlyMap<string, Attribute>>();

function indexOf(attributes: readonly Attribute[]): ReadonlyMap<string, Attribute> {
  const made = indexes.get(attributes) ?? new Map(attributes.map((each) => [each.id, each]));
  indexes.set(attributes, made);
  return made;
}

/** The declared kind of a figure first, then what is nearest to done, then 部门上报; lower goes first. */
function rankOf(attribute: Attribute, fact: Fact): number {
  const isDeclared = attribute.timing !== "event" && fact.kind === attribute.kind;
  const kind = isDeclared ? -1 : kindOrder.indexOf(fact.kind);
  return kind * sources.length + sources.indexOf(fact.source);
}

function isShown(fact: Fact, asOf: string): boolean {
  return fact.scope === "" && (fact.period ?? "") <= asOf.slice(0, fact.period?.length ?? 0);
}

function goesBefore(attribute: Attribute, fact: Fact, holder: Fact): boolean {
  const [period, held] = [fact.period ?? "", holder.period ?? ""];
  return period === held ? rankOf(attribute, fact) < rankOf(attribute, holder) : period > held;
}

/** The fact a list shows for each attribute on the board's day: that of the latest period, and of several the one that goes first. Errors: none (total). */
export function shownFacts(
  state: Pick<ProjectState, "current">,
  { attributes, asOf }: Pick<Board, "attributes" | "asOf">,
): ReadonlyMap<string, Fact> {
  const declared = indexOf(attributes);
  const shown = new Map<string, Fact>();
  for (const fact of state.current.values()) {
    const attribute = declared.get(fact.attribute);
    if (!attribute || !isShown(fact, asOf)) continue;
    const holder = shown.get(fact.attribute);
    if (!holder || goesBefore(attribute, fact, holder)) shown.set(fact.attribute, fact);
  }
  return shown;
}

/** The figure a list shows for each attribute on the board's day. Errors: none (total). */
export function shownValues(
  state: Pick<ProjectState, "current">,
  board: Pick<Board, "attributes" | "asOf">,
): Record<string, Value> {
  const shown = shownFacts(state, board);
  return Object.fromEntries([...shown].map(([attribute, fact]) => [attribute, fact.value]));
}
