import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import type { Db } from "../store/connection.ts";
import { listDistrictsOf } from "../store/found.ts";
import { eraseFact, findErasable } from "../store/queries/erase.ts";
import type { Store } from "../store/store.ts";
import { rebuild } from "./rebuild.ts";
import type { Rules } from "./rules.ts";

/** What erasing works with: the owner, because nobody else may. */
export type EraseCtx = {
  readonly owner: Db;
  readonly store: Store;
  readonly rules: Rules;
  readonly operator: number;
};

/**
 * 依法删除: takes the text of some facts out of a district for good, all of them or none, and folds its projects anew.
 * Their numbers, days and who said them stay, and so does every proof. Refuses `notErasable` naming the first number
 * that is no text. Source: 个人信息保护法 art. 47.
 */
export async function eraseFacts(
  ctx: EraseCtx,
  tenant: string,
  asked: { readonly seqs: readonly number[]; readonly reason: string },
): Promise<Result<{ readonly erased: number }>> {
  for (const seq of asked.seqs)
    if (!(await findErasable(ctx.owner, tenant, seq))) return refuse("notErasable", { seq });
  await ctx.owner.transaction().execute(async (trx) => {
    for (const seq of asked.seqs) await eraseFact(trx, tenant, { seq, reason: asked.reason });
  });
  const district = (await listDistrictsOf(ctx.owner)).find(({ id }) => id === tenant);
  if (district) await rebuild(ctx, district, ctx.operator);
  return accept({ erased: asked.seqs.length });
}
