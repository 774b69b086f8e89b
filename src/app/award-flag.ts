import type { Output, Parsed } from "../contract/endpoint.ts";
import type { decideFlag as endpoint } from "../contract/publish-ranking.ts";
import { decideFlag as decide } from "../domain/ranking/publication.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { holdRankings } from "../store/queries/rankings.ts";
import { addFlag, listFlags } from "../store/queries/ranking-flags.ts";
import type { Writer } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { loadPublication } from "./publication-load.ts";
import { type Stop, refused } from "./refused.ts";

type Asked = Pick<Parsed<typeof endpoint>, "id" | "unit" | "given" | "reason">;

/** Decides on the flag within a transaction that holds the rankings. */
export async function flagWithin(
  ctx: Ctx,
  writer: Writer,
  work: { asked: Asked; stop: Stop },
): Promise<void> {
  const { asked, stop } = work;
  const { id, unit, given } = asked;
  const { row, latest, actor } = stop.unless(await loadPublication(ctx, writer, id));
  const entries = row.board.groups.flatMap((group) => group.entries);
  if (!entries.some((entry) => entry.unit === unit)) return stop("noSuchRanked");
  const flags = await listFlags(writer);
  const isDecided = flags.some((each) => each.publication_seq === id && each.unit_id === unit);
  const reason = stop.unless(decide(latest, { isDecided, reason: asked.reason }, actor));
  const by_rule = row.proposed.some((each) => each.unit === unit);
  const day = ctx.today;
  await addFlag(writer, { publication_seq: id, unit_id: unit, given, by_rule, reason, day });
}

/**
 * 流动红旗: gives or withholds it on a final ranking, with the reason. Refuses `noSuchPublication`, `rankingNotLatest`,
 * `noSuchRanked`, `notAllowed`, `rankingNotFinal`, `rankingFlagDecided`, `reasonNeeded`.
 */
export function decideFlag(
  ctx: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Output<typeof endpoint>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      await holdRankings(writer);
      await flagWithin(ctx, writer, { asked, stop });
      return { id: asked.id };
    }),
  );
}
