import type { Output, Parsed } from "../contract/endpoint.ts";
import type { giveGrant as endpoint } from "../contract/grants.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { isAdmin } from "../domain/unit/role.ts";
import { findByLogin } from "../store/queries/accounts.ts";
import { getDay } from "../store/queries/grants.ts";
import { listUnits } from "../store/queries/people.ts";
import type { Writer } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { recordGrant } from "./new-grant.ts";
import { type Stop, refused } from "./refused.ts";
import { operatorLogin } from "./set-up.ts";

type Asked = Parsed<typeof endpoint>;

async function checkUnit(writer: Writer, asked: Asked, stop: Stop): Promise<void> {
  const unit = (await listUnits(writer)).find((each) => each.id === asked.unit);
  if (!unit) return stop("noSuchUnit", { unit: asked.unit });
  if (unit.state === "closed") return stop("unitNotOpen", { unit: unit.name });
  if (isAdmin(asked.role) && unit.parent !== null) return stop("grantNeedsWhole");
}

/** From when to when: from today on when nothing is said, and never earlier. */
async function daysOf(
  writer: Writer,
  asked: Asked,
  stop: Stop,
): Promise<{ from: string; to: string | null }> {
  const today = await getDay(writer);
  const { from = today, to = null } = asked;
  return from < today || (to !== null && to < from)
    ? stop("grantDays", { from: today })
    : { from, to };
}

/**
 * 授权: 安全管理员 says what a person is for a unit and everything below it; to others only. Refuses `peopleNeedReason`,
 * `noSuchAccount`, `accountIsOperator`, `grantOwn`, `noSuchUnit`, `unitNotOpen`, `grantNeedsWhole`, `grantDays`, `grantThere`,
 * `grantThreeAdmins`.
 */
export function giveGrant(ctx: Ctx, asked: Asked): Promise<Result<Output<typeof endpoint>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const [account, reason] = [asked.login.trim(), asked.reason.trim()];
      if (reason === "") return stop("peopleNeedReason");
      const person = await findByLogin(writer, account);
      if (!person) return stop("noSuchAccount", { account });
      if (person.login === operatorLogin) return stop("accountIsOperator");
      if (person.is_mine) return stop("grantOwn");
      await checkUnit(writer, asked, stop);
      const days = await daysOf(writer, asked, stop);
      const { role, unit } = asked;
      const given = { person: person.id, role, unit, ...days, reason, of: null };
      return { id: await recordGrant(writer, { given, account, stop }) };
    }),
  );
}
