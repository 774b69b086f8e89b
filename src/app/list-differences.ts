import type { Output, Parsed } from "../contract/endpoint.ts";
import type { listDifferences as endpoint } from "../contract/totals.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { foldProject, unguarded } from "../domain/lifecycle/project-state.ts";
import {
  type Spoken,
  byDisagreement,
  spokenTwice,
  totalBySource,
} from "../domain/totals/voices.ts";
import {
  type SubjectRow,
  bySubject,
  listFacts,
  listManyVoiced,
  listSubjectsById,
} from "../store/queries/project-facts.ts";
import { type Ctx, boardOf, knownAtOf } from "./context.ts";

type Asked = Parsed<typeof endpoint>;
type Answer = Output<typeof endpoint>;
type Placed = { readonly subject: SubjectRow; readonly name: string; readonly spoken: Spoken };

function rowOf({ subject, name, spoken }: Placed): Answer["rows"][number] {
  const { attribute, kind, scope, period, difference, agree } = spoken;
  return {
    project: { id: subject.id, name },
    unit: { id: subject.unit_id, name: subject.unit_name },
    attribute,
    kind,
    scope,
    period,
    voices: spoken.voices.map(({ seq, source, value, standing, knownOn }) => ({
      seq,
      source,
      value,
      standing,
      knownOn,
    })),
    difference,
    agree,
  };
}

/** 口径对照: everything two sources speak of, side by side, the largest difference first. */
export function listDifferences(ctx: Ctx, asked: Asked): Promise<Result<Answer>> {
  const known = knownAtOf(ctx, asked.knownAt);
  const board = unguarded(boardOf(ctx, asked.knownAt === undefined ? undefined : known));
  return ctx.store.read(ctx.actor, async (reader) => {
    const ids = await listManyVoiced(reader);
    const subjects = (await listSubjectsById(reader, ids)).filter(
      (each) =>
        each.type === "project" &&
        (asked.unit === undefined || each.unit_id === asked.unit) &&
        (asked.project === undefined || each.id === asked.project),
    );
    const facts = bySubject(
      await listFacts(reader, known, { subjects: subjects.map((each) => each.id) }),
    );
    const placed = subjects.flatMap((subject): Placed[] => {
      const { current, name } = foldProject(facts.get(subject.id) ?? [], board);
      if (name === "") return [];
      return spokenTwice(current).map((spoken) => ({ subject, name, spoken }));
    });
    placed.sort((a, b) => byDisagreement(a.spoken, b.spoken));
    return accept({
      known: { day: known.day, seq: known.seq ?? null },
      rows: placed.map(rowOf),
      totals: totalBySource(placed.map((each) => each.spoken)),
    });
  });
}
