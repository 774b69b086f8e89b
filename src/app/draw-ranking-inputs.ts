import {
  type RankingInputs,
  normalInputs,
  plainRulebook,
  periodInputsOf,
} from "../domain/ranking/inputs.ts";
import type { ScoringInput } from "../domain/scoring/scoring-input.ts";
import { toRational } from "../domain/scoring/rational.ts";
import type { Rulebook } from "../domain/scoring/rulebook.ts";
import type { ObjectionRow } from "../store/queries/ranking-objections.ts";
import type { Writer } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { gatherInput } from "./ranking-input.ts";

/** What a publication is drawn up from: the rulebook in force at its point, and what was decided since. */
export type Basis = {
  readonly rulebook: Rulebook;
  readonly period: string;
  readonly known: { readonly day: string; readonly seq: number };
  readonly upheld: readonly ObjectionRow[];
};

function inputsOf(ctx: Ctx, basis: Basis, input: ScoringInput): RankingInputs {
  const { rulebook, known, upheld } = basis;
  return normalInputs({
    guatu: "ranking-inputs",
    v: input.earlier ? 2 : 1,
    district: ctx.district.id,
    known,
    rulebook: plainRulebook(ctx.rules.data.get(`rulebooks/${rulebook.id}`)),
    units: input.units,
    ...periodInputsOf(input),
    ...(input.earlier && { earlier: input.earlier.map(periodInputsOf) }),
    rulings: upheld.flatMap(({ seq, unit_id: unit, article, points }) =>
      points === null ? [] : [{ objection: seq, unit, article, points: toRational(points) }],
    ),
    corrected: upheld.flatMap(({ seq, new_seq: fact }) =>
      fact === null ? [] : [{ objection: seq, fact }],
    ),
  });
}

/** Everything read as known at the point, with the facts that upheld objections became since. */
export async function drawInputs(ctx: Ctx, writer: Writer, basis: Basis): Promise<RankingInputs> {
  const also = basis.upheld.flatMap((each) => each.new_seq ?? []);
  const input = await gatherInput(ctx, writer, { ...basis, also });
  return inputsOf(ctx, basis, input);
}
