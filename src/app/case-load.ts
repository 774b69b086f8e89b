import type { Case, CaseStep } from "../domain/casework/case.ts";
import { type Actor, lentOf } from "../domain/reporting/actor.ts";
import {
  type CaseRow,
  type CaseStepRow,
  type CasesAsked,
  listCaseSteps,
  listCases,
} from "../store/queries/cases.ts";
import { findFacts, humansOf } from "../store/queries/figures.ts";
import { type GrantRow, type UnitRow, listGrants, listUnits } from "../store/queries/people.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { upwards } from "./roles-over.ts";

/** A case with what decides who may do what with it; people are told apart by the human behind their account. */
export type LoadedCase = {
  readonly row: CaseRow;
  readonly steps: readonly CaseStepRow[];
  readonly file: Case;
  readonly actor: Actor;
  /** Whether the asker sees every figure it rests on; if not, what it says of them is not told. */
  readonly isWhole: boolean;
};

type Known = {
  readonly grants: readonly GrantRow[];
  readonly units: ReadonlyMap<number, UnitRow>;
  readonly humans: ReadonlyMap<number, number>;
  readonly staters: ReadonlyMap<number, number>;
};

/** The asker's roles over a unit, speaking for it where they are of it. */
function actorOver(ctx: Ctx, unit: number, { grants, units, humans }: Known): Actor {
  const above = upwards(units, unit);
  const held = grants.filter((grant) => above.has(grant.unit_id));
  const own = held.find((grant) => grant.unit_id === unit && grant.role !== "taskforce");
  const first = held.find((grant) => grant.unit_id === ctx.actor.unit) ?? held[0];
  return {
    person: humans.get(ctx.actor.person) ?? ctx.actor.person,
    unit: (own ?? first)?.unit_id ?? ctx.actor.unit,
    roles: held.map((grant) => grant.role),
    lent: lentOf(held),
  };
}

function stepOf(row: CaseStepRow, humans: Known["humans"]): CaseStep {
  const { step, finding, text, evidence } = row;
  const by = humans.get(row.by_person) ?? row.by_person;
  return { step, finding, text, evidence, by, byUnit: row.by_unit, on: row.on_day };
}

function loaded(
  ctx: Ctx,
  row: CaseRow,
  at: { steps: readonly CaseStepRow[]; known: Known },
): LoadedCase {
  const { known } = at;
  const steps = at.steps.filter((step) => step.case_seq === row.seq);
  const staters = row.facts.flatMap((seq) => known.staters.get(seq) ?? []);
  return {
    row,
    steps,
    file: {
      unit: row.unit_id,
      due: row.due,
      respondents: [...new Set(staters.map((person) => known.humans.get(person) ?? person))],
      steps: steps.map((step) => stepOf(step, known.humans)),
    },
    actor: actorOver(ctx, row.unit_id, known),
    isWhole: row.facts.every((seq) => known.staters.has(seq)),
  };
}

/** Cases the asker may see, newest first, with what decides who may do what; one, or those on a project, when asked for. Six queries. */
export async function loadCases(
  ctx: Ctx,
  reader: Reader,
  only: CasesAsked = {},
): Promise<LoadedCase[]> {
  const rows = await listCases(reader, only);
  const steps = await listCaseSteps(
    reader,
    rows.map(({ seq }) => seq),
  );
  const facts = await findFacts(reader, ctx.today, [...new Set(rows.flatMap((row) => row.facts))]);
  const people = [
    ctx.actor.person,
    ...facts.map((fact) => fact.statedBy),
    ...steps.map((step) => step.by_person),
  ];
  const known: Known = {
    grants: await listGrants(reader),
    units: new Map((await listUnits(reader)).map((unit) => [unit.id, unit])),
    humans: await humansOf(reader, [...new Set(people)]),
    staters: new Map(facts.map((fact) => [fact.seq, fact.statedBy])),
  };
  return rows.map((row) => loaded(ctx, row, { steps, known }));
}

/** The asker as whoever opens a case on a unit's desk. Three queries. */
export async function openerOver(ctx: Ctx, reader: Reader, unit: number): Promise<Actor> {
  const known: Known = {
    grants: await listGrants(reader),
    units: new Map((await listUnits(reader)).map((each) => [each.id, each])),
    humans: await humansOf(reader, [ctx.actor.person]),
    staters: new Map(),
  };
  return actorOver(ctx, unit, known);
}
