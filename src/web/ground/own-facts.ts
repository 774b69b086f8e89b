import { historyFacts } from "../project/history-facts.ts";
import type { ProjectFact, ProjectNode, ProjectPage } from "../project/project-types.ts";
import type { OwnSource, StateOf } from "./ground.ts";

type Page = Pick<ProjectPage, "facts" | "nodes" | "reasons">;

/** What counts for a figure, and what was said of the same before. */
export type OwnFacts = {
  readonly now: readonly ProjectFact[];
  readonly before: readonly ProjectFact[];
};

function numbered(page: Page, seqs: readonly number[]): readonly ProjectFact[] {
  const asked = new Set(seqs);
  return page.facts.filter(({ seq }) => asked.has(seq));
}

/** Under which name the project goes: what is left where no node says anything. */
function named({ facts }: Page): readonly ProjectFact[] {
  return facts.filter(({ attribute, current }) => attribute === "name" && current);
}

function isSame(node: ProjectNode, of: StateOf): boolean {
  if (of.state !== "delay") return true;
  return node.delay?.min === of.delay.min && node.delay.max === of.delay.max;
}

/** The first of some lists of facts that has any. */
function firstOf(lists: readonly (readonly ProjectFact[])[]): readonly ProjectFact[] {
  return lists.find((list) => list.length > 0) ?? [];
}

const ofYear: ReadonlySet<string> = new Set(["yearPlan", "yearDone", "monthDone"]);

function stateFacts(page: Page, of: StateOf): readonly ProjectFact[] {
  const factsIn = (nodes: readonly ProjectNode[]) =>
    numbered(
      page,
      nodes.flatMap(({ facts }) => facts),
    );
  const reasons = numbered(
    page,
    page.reasons.flatMap(({ facts }) => facts),
  );
  const happened = factsIn(page.nodes).filter(({ kind }) => kind === "actual");
  const all = factsIn(page.nodes);
  switch (of.state) {
    case "stage":
      return firstOf([happened, named(page)]);
    case "light":
      return firstOf([reasons, all, named(page)]);
    case "delay":
      return firstOf([factsIn(page.nodes.filter((node) => isSame(node, of))), reasons, all]);
    case "progress":
      return page.facts.filter(({ attribute, current }) => current && ofYear.has(attribute));
  }
}

/** The facts a figure of a project rests on, newest first. Errors: none (total). */
export function factsOf(page: Page, from: OwnSource): OwnFacts {
  if (from.kind === "facts") return { now: numbered(page, from.facts), before: [] };
  if (from.kind === "state") return { now: stateFacts(page, from), before: [] };
  const all = historyFacts(page, from.attribute);
  const now = all.filter(({ current }) => current);
  // What counts from a later day on, or was taken back, is all there is to show then.
  if (now.length === 0) return { now: all, before: [] };
  return { now, before: all.filter(({ current }) => !current) };
}

/** Why the rules say so, of a light or a delay. Errors: none (total). */
export function reasonsOf(page: Page, from: OwnSource): Page["reasons"] {
  if (from.kind !== "state") return [];
  return from.state === "light" || from.state === "delay" ? page.reasons : [];
}
