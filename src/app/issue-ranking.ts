import { createHash } from "node:crypto";
import { adviseUnit } from "../domain/ranking/advise.ts";
import { changesBetween } from "../domain/ranking/changes.ts";
import { proposeFlags } from "../domain/ranking/flag.ts";
import { type RankingInputs, scoringInputOf, spellInputs } from "../domain/ranking/inputs.ts";
import { type Computed, computeRanking, spellResult } from "../domain/ranking/result.ts";
import { type PublicationRow, addPublication } from "../store/queries/rankings.ts";
import type { ObjectionRow } from "../store/queries/ranking-objections.ts";
import { findSealOf } from "../store/queries/seal-outside.ts";
import type { Writer } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import type { Stop } from "./refused.ts";

/** How the row differs by its stage. */
type Staged = Pick<PublicationRow, "number" | "stage" | "window_to" | "basis"> & {
  readonly before: PublicationRow | undefined;
};

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function entriesOf({ rulebook, ranking }: Computed, inputs: RankingInputs) {
  const input = scoringInputOf(inputs);
  const entries = ranking.groups.flatMap((group) => group.entries);
  return entries.map((entry) => {
    const advice = adviseUnit({ rulebook, input, ranking }, entry.unit) ?? null;
    return { unit: entry.unit, kept: { entry, advice } };
  });
}

/** Ready to be published; `copyOf` is the publication whose inputs these are. */
type Drawn = {
  readonly inputs: RankingInputs;
  readonly staged: Staged;
  readonly upheld: readonly ObjectionRow[];
  readonly copyOf?: number | null;
};

/** Computes from the inputs alone and keeps both texts with every unit's explanation; answers its number in the ledger. */
export async function issueRanking(
  ctx: Ctx,
  writer: Writer,
  given: Drawn & { readonly stop: Stop },
): Promise<number> {
  const { inputs, staged, upheld, copyOf = null, stop } = given;
  const computed = stop.unless(computeRanking(inputs));
  const { board } = computed.result;
  const [spelled, result] = [spellInputs(inputs), spellResult(computed.result)];
  const { before, ...row } = staged;
  const own = upheld.map(({ seq, unit_id: unit }) => ({ seq, unit }));
  const seal = ctx.log && (await findSealOf(writer.db, ctx.district.id, inputs.known.seq));
  const { publication } = ctx.rules;
  return addPublication(writer, {
    ...row,
    rulebook: computed.rulebook.id,
    rulebook_version: computed.rulebook.version,
    period: inputs.period,
    point: inputs.known.seq,
    known_on: inputs.known.day,
    checkpoint: seal?.note ?? null,
    inputs_sha256: hashOf(spelled),
    result_sha256: hashOf(result),
    attributes: computed.rulebook.indicators.map(({ attribute }) => attribute),
    board,
    changes: before ? changesBetween(before.board, board, own) : [],
    proposed: row.stage === "final" ? proposeFlags(board, publication) : [],
    rule_version: publication.version,
    on_day: ctx.today,
    inputs: spelled,
    result,
    // What nothing changed of is explained as it was.
    entries: copyOf === null ? entriesOf(computed, inputs) : copyOf,
  });
}
