import type { Output, Parsed } from "../contract/endpoint.ts";
import type { endDelegation as takingBack, endGrant as ending } from "../contract/grants.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { type ToldGrant, addGrantEnd, listToldGrants } from "../store/queries/grants.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { stateOf } from "./grant-view.ts";
import { type Stop, refused } from "./refused.ts";
import { operatorLogin } from "./set-up.ts";

/** A grant that still lasts. Refuses `noSuchGrant`, `grantEnded`. */
async function findLasting(reader: Reader, id: number, stop: Stop): Promise<ToldGrant> {
  const [grant] = await listToldGrants(reader, { id });
  if (!grant) return stop("noSuchGrant", { id });
  return stateOf(grant) === "over" ? stop("grantEnded") : grant;
}

/**
 * 终止授权: 安全管理员 ends a grant, at once or after a day; never their own. Refuses `peopleNeedReason`, `noSuchGrant`,
 * `grantEnded`, `accountIsOperator`, `grantOwn`, `grantDays`.
 */
export function endGrant(
  ctx: Ctx,
  asked: Parsed<typeof ending>,
): Promise<Result<Output<typeof ending>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const reason = asked.reason.trim();
      if (reason === "") return stop("peopleNeedReason");
      const grant = await findLasting(writer, asked.id, stop);
      if (grant.login === operatorLogin) return stop("accountIsOperator");
      if (grant.is_mine) return stop("grantOwn");
      const { lastDay = null } = asked;
      if (lastDay !== null && lastDay < grant.today)
        return stop("grantDays", { from: grant.today });
      await addGrantEnd(writer, { grant: grant.id, lastDay, reason });
      return {};
    }),
  );
}

/** 收回代理: whoever handed a right on takes it back at once. Refuses `noSuchGrant`, `grantEnded`. */
export function endDelegation(
  ctx: Ctx,
  asked: Parsed<typeof takingBack>,
): Promise<Result<Output<typeof takingBack>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const grant = await findLasting(writer, asked.id, stop);
      if (grant.delegated_by !== ctx.actor.person) return stop("noSuchGrant", { id: asked.id });
      await addGrantEnd(writer, { grant: grant.id, lastDay: null, reason: asked.reason.trim() });
      return {};
    }),
  );
}
