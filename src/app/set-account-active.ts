import type { Output, Parsed } from "../contract/endpoint.ts";
import type { setAccountActive as endpoint } from "../contract/people.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { isAdmin } from "../domain/unit/role.ts";
import { addStep } from "../store/queries/account-steps.ts";
import { listToldGrants } from "../store/queries/grants.ts";
import type { Ctx } from "./context.ts";
import { findAccount } from "./find-account.ts";
import { stateOf } from "./grant-view.ts";
import { refused } from "./refused.ts";

/**
 * 停用或启用账号: 系统管理员 closes an account at once, its sessions too, or opens it again; an administrator's only after
 * their grant has ended. Refuses `peopleNeedReason`, `accountAlready`, `accountIsAdmin` and what `findAccount` refuses.
 */
export function setAccountActive(
  ctx: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Output<typeof endpoint>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const reason = asked.reason.trim();
      if (reason === "") return stop("peopleNeedReason");
      const row = await findAccount(writer, asked.person, stop);
      const account = row.login;
      if (row.is_active === asked.active) return stop("accountAlready", { account });
      const grants = await listToldGrants(writer, { person: row.id });
      const isAdministrator = grants.some(
        (grant) => isAdmin(grant.role) && stateOf(grant) !== "over",
      );
      if (isAdministrator && !asked.active) return stop("accountIsAdmin", { account });
      await addStep(writer, {
        person: row.id,
        step: asked.active ? "enabled" : "disabled",
        reason,
      });
      return {};
    }),
  );
}
