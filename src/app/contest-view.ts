import type { Output } from "../contract/endpoint.ts";
import type { raiseContest as endpoint } from "../contract/closing.ts";
import { type Contest, answerContest } from "../domain/reporting/contest.ts";
import { namesOf } from "../store/queries/people.ts";
import type { ContestRow } from "../store/queries/contests.ts";
import type { Reader } from "../store/store.ts";
import { type Ctx, basisOf } from "./context.ts";
import { factIn } from "./correction-view.ts";
import { type Figures, loadFigures } from "./figures.ts";

type Shown = Output<typeof endpoint>;

const states = { upheld: "upheld", rejected: "dismissed" } as const;

/** A stored contest as the domain decides on it. */
export function contestOf(row: ContestRow, humanOf: (person: number) => number): Contest {
  return {
    fact: row.fact_seq,
    raisedBy: humanOf(row.raised_by),
    raisedByUnit: row.raised_by_unit,
    raisedOn: row.raised_at.slice(0, 10),
    reason: row.reason,
    evidence: row.source === "" ? [] : [{ kind: "page", label: row.source }],
    value: row.value,
    state: row.answer === null ? "open" : states[row.answer],
    answeredBy: row.answered_by === null ? null : humanOf(row.answered_by),
    answeredOn: row.answered_at?.slice(0, 10) ?? null,
    answer: row.answer_reason,
  };
}

/** What a contest says the figure should be is a claim: told on the widest basis and to who raised it. */
function saidValue(ctx: Ctx, row: ContestRow): ContestRow["value"] {
  const isTold = basisOf(ctx) === "claimed" || row.raised_by === ctx.actor.person;
  return isTold ? row.value : null;
}

type Naming = { readonly people: ReadonlyMap<number, string>; readonly figures: Figures };

function shownOf(ctx: Ctx, row: ContestRow, naming: Naming): Shown[] {
  const { figures, people } = naming;
  const placed = figures.of(row.fact_seq);
  if (!placed) return [];
  const contest = contestOf(row, (person) => figures.humanOf(person));
  const said = { contest, verdict: "dismissed", reason: "?", value: null, evidence: [] } as const;
  const isMine = answerContest(placed.figure, { ...said, day: ctx.today }, placed.actor).ok;
  return [
    {
      id: row.id,
      fact: factIn(placed, naming),
      project: placed.project,
      value: saidValue(ctx, row),
      reason: row.reason,
      source: row.source,
      raisedBy: people.get(row.raised_by) ?? "",
      raisedAt: row.raised_at,
      answer: row.answer,
      answerReason: row.answer_reason,
      answeredBy: row.answered_by === null ? null : (people.get(row.answered_by) ?? ""),
      answeredAt: row.answered_at,
      correction: row.correction,
      mine: isMine,
    },
  ];
}

/** Contests as the pages show them. */
export async function showContests(
  ctx: Ctx,
  reader: Reader,
  rows: readonly ContestRow[],
): Promise<Shown[]> {
  const people = rows.flatMap((row) =>
    row.answered_by === null ? [row.raised_by] : [row.raised_by, row.answered_by],
  );
  const seqs = rows.map((row) => row.fact_seq);
  const figures = await loadFigures(ctx, reader, { seqs, people });
  const staters = seqs.flatMap((seq) => figures.of(seq)?.fact.statedBy ?? []);
  const naming = { figures, people: await namesOf(reader, [...new Set([...people, ...staters])]) };
  return rows.flatMap((row) => shownOf(ctx, row, naming));
}
