import { counts, lineOf } from "../../domain/ledger/fold.ts";
import type { ProjectFact, ProjectPage } from "./project-types.ts";

/**
 * Everything said of an attribute, in the order given. A node of the schedule may rest on facts of another
 * attribute (投产 of a first line is a trial production): those, and what they replaced, belong to its history.
 */
export function historyFacts(
  project: Pick<ProjectPage, "facts" | "nodes">,
  attribute: string,
): ProjectPage["facts"] {
  const seqs = new Set(
    project.nodes.filter(({ node }) => node === attribute).flatMap(({ facts }) => facts),
  );
  const base = new Set(
    project.facts
      .filter(({ seq }) => seqs.has(seq))
      .map((fact) => `${fact.attribute} ${fact.scope}`),
  );
  return project.facts.filter(
    (fact) => fact.attribute === attribute || base.has(`${fact.attribute} ${fact.scope}`),
  );
}

/**
 * Whether a fact is the one that stands today: it counts, or it will once the board reaches its day and nothing
 * newer was said on its line. Those are contested and corrected, the figures of the month just reported among them.
 */
export function stands(fact: ProjectFact, facts: readonly ProjectFact[]): boolean {
  if (fact.current) return true;
  const line = facts.filter((each) => counts(each) && lineOf(each) === lineOf(fact));
  return counts(fact) && line.every(({ seq, current }) => !current && seq <= fact.seq);
}
