import { sql } from "kysely";
import type { Fact } from "../domain/ledger/fact.ts";
import { type Board, foldProject } from "../domain/lifecycle/project-state.ts";
import type { Value } from "../domain/value/value.ts";
import { type FactRow, factOf } from "./fact-row.ts";
import { bySubject } from "./queries/project-facts.ts";
import { shownValues } from "./shown-values.ts";
import type { Writer } from "./store.ts";

/** Projects filled at a time: bounds memory whatever the district's size. */
const chunkProjects = 2000;

/** The facts that count of what the version of the field rules set in this transaction opens again. */
async function liftedFacts(writer: Writer): Promise<Fact[]> {
  const { rows } = await sql<FactRow>`
    select f.seq, f.subject_id, f.attribute, f.kind, f.scope, f.period, f.value, f.valid_from, f.known_on, f.recorded_at,
      f.source, f.evidence, f.stated_by, f.stated_by_unit, false as from_above, f.corrects, f.reason, f.import_id,
      'claimed' as standing
    from lifted_facts() f order by f.seq`.execute(writer.db);
  return rows.map(factOf);
}

/**
 * Puts what is not guarded any more back into `project_now`, within the transaction that set the rule. What is newly
 * guarded the database has taken out by then. Errors: throws what the database throws.
 */
export async function fillLifted(writer: Writer, board: Board): Promise<void> {
  const facts = [...bySubject(await liftedFacts(writer))];
  for (let start = 0; start < facts.length; start += chunkProjects) {
    const rows = facts.slice(start, start + chunkProjects).map(([subject, own]) => ({
      subject_id: subject,
      attrs: shownValues(foldProject(own, board), board) satisfies Record<string, Value>,
    }));
    await sql`select fill_lifted(${JSON.stringify(rows)}::jsonb)`.execute(writer.db);
  }
}
