import type { Output } from "../contract/endpoint.ts";
import type { askCorrection as endpoint } from "../contract/closing.ts";
import {
  type Correction,
  declineCorrection,
  withdrawCorrection,
} from "../domain/reporting/correction.ts";
import { namesOf } from "../store/queries/people.ts";
import type { CorrectionRow } from "../store/queries/corrections.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { type Figures, type PlacedFigure, loadFigures } from "./figures.ts";
import { shownFact } from "./show-project.ts";

type Shown = Output<typeof endpoint>;

const states = {
  asked: "asked",
  agreed: "agreed",
  refused: "declined",
  withdrawn: "withdrawn",
} as const;

/** A stored correction as the domain decides on it; `humanOf` tells people apart by the human behind their account. */
export function correctionOf(
  row: CorrectionRow,
  placed: PlacedFigure,
  humanOf: (person: number) => number,
): Correction {
  const { figure } = placed;
  const asker = { person: humanOf(row.asked_by), unit: row.asked_by_unit };
  return {
    fact: row.fact_seq,
    value: row.value,
    reason: row.reason,
    evidence: row.evidence,
    respondent: figure.respondent,
    side: asker.unit === figure.respondent ? "respondent" : "office",
    askedBy: asker.person,
    askedByUnit: asker.unit,
    askedOn: row.asked_at.slice(0, 10),
    isBound: row.contest_id !== null || row.is_objection,
    state: states[row.state],
    decidedBy: row.settled_by === null ? null : humanOf(row.settled_by),
    decidedOn: row.settled_at?.slice(0, 10) ?? null,
    answer: row.settled_reason,
  };
}

type Naming = { readonly people: ReadonlyMap<number, string>; readonly figures: Figures };

/** A fact as the pages show it beside what is asked of it. */
export function factIn(placed: PlacedFigure, { people, figures }: Naming): Shown["fact"] {
  const { fact, figure } = placed;
  const units = new Map([[fact.statedByUnit, figures.unitName(fact.statedByUnit)]]);
  return shownFact(fact, new Set(figure.isCurrent ? [fact.seq] : []), { people, units });
}

function shownOf(ctx: Ctx, row: CorrectionRow, naming: Naming): Shown[] {
  const placed = naming.figures.of(row.fact_seq);
  if (!placed) return [];
  const correction = correctionOf(row, placed, (person) => naming.figures.humanOf(person));
  const decided = { day: ctx.today, reason: "?" };
  const nameOf = (person: number | null): string | null =>
    person === null ? null : (naming.people.get(person) ?? "");
  return [
    {
      id: row.id,
      fact: factIn(placed, naming),
      project: placed.project,
      value: row.value,
      reason: row.reason,
      evidence: row.evidence.map(({ label, address }) =>
        address === undefined ? { label } : { label, address },
      ),
      askedBy: nameOf(row.asked_by) ?? "",
      askedByUnit: { id: row.asked_by_unit, name: naming.figures.unitName(row.asked_by_unit) },
      askedAt: row.asked_at,
      state: row.state,
      settledBy: nameOf(row.settled_by),
      settledReason: row.settled_reason,
      settledAt: row.settled_at,
      contest: row.contest_id,
      newSeq: row.new_seq,
      mine: declineCorrection(correction, decided, placed.actor).ok,
      mayWithdraw: withdrawCorrection(correction, ctx.today, placed.actor).ok,
    },
  ];
}

/** Corrections as the pages show them. */
export async function showCorrections(
  ctx: Ctx,
  reader: Reader,
  rows: readonly CorrectionRow[],
): Promise<Shown[]> {
  const people = rows.flatMap((row) => [row.asked_by, ...(row.settled_by ? [row.settled_by] : [])]);
  const seqs = rows.map((row) => row.fact_seq);
  const figures = await loadFigures(ctx, reader, { seqs, people });
  const staters = seqs.flatMap((seq) => figures.of(seq)?.fact.statedBy ?? []);
  const naming = { figures, people: await namesOf(reader, [...new Set([...people, ...staters])]) };
  return rows.flatMap((row) => shownOf(ctx, row, naming));
}
