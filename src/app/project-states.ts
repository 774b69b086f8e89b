import type { KnownAt } from "../domain/ledger/fact.ts";
import { type ProjectState, foldProject } from "../domain/lifecycle/project-state.ts";
import {
  type SubjectRow,
  bySubject,
  listFacts,
  listSubjects,
} from "../store/queries/project-facts.ts";
import type { Reader } from "../store/store.ts";
import { type Ctx, boardOf } from "./context.ts";

/** A project with its unit and its state at a point of knowledge. */
export type PlacedState = { readonly subject: SubjectRow; readonly state: ProjectState };

/**
 * The state of every project the reader may see, as known, in two queries. A project nothing was known of
 * then is not there. Errors: throws what the database throws.
 */
export async function statesOf(ctx: Ctx, reader: Reader, known: KnownAt): Promise<PlacedState[]> {
  const board = boardOf(ctx, known);
  const subjects = await listSubjects(reader, ["project"], known);
  const facts = bySubject(await listFacts(reader, known, {}));
  return subjects.flatMap((subject) => {
    const own = facts.get(subject.id);
    if (!own) return [];
    const state = foldProject(own, board);
    return state.name === "" ? [] : [{ subject, state }];
  });
}
