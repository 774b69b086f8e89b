import type { Output, Parsed } from "../contract/endpoint.ts";
import type { delegate as endpoint } from "../contract/grants.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { findByLogin } from "../store/queries/accounts.ts";
import { type ToldGrant, listColleagues, listToldGrants } from "../store/queries/grants.ts";
import { listUnits } from "../store/queries/people.ts";
import type { Writer } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { isOwnBusiness } from "./grant-view.ts";
import { recordGrant } from "./new-grant.ts";
import { type Stop, refused } from "./refused.ts";
import { upwards } from "./roles-over.ts";

type Asked = Parsed<typeof endpoint>;

/** The grant to hand on: the asker's own, in their own right, a business one. */
async function findOwn(writer: Writer, asked: Asked, stop: Stop): Promise<ToldGrant> {
  const [grant] = await listToldGrants(writer, { id: asked.grant });
  if (!grant || grant.person !== writer.actor.person)
    return stop("noSuchGrant", { id: asked.grant });
  return isOwnBusiness(grant) ? grant : stop("delegationOfOwnOnly");
}

/** Who is to stand in: another human with a business grant of their own. */
async function findStandIn(writer: Writer, account: string, stop: Stop): Promise<number> {
  const colleague = (await listColleagues(writer)).find((each) => each.login === account);
  if (colleague) return colleague.id;
  const person = await findByLogin(writer, account);
  if (!person) return stop("noSuchAccount", { account });
  return person.is_mine ? stop("delegationToSelf") : stop("delegationToStranger", { account });
}

async function checkUnit(
  writer: Writer,
  about: { unit: number; grant: ToldGrant; stop: Stop },
): Promise<void> {
  const { unit, grant, stop } = about;
  const units = new Map((await listUnits(writer)).map((each) => [each.id, each]));
  const found = units.get(unit);
  if (!found) return stop("noSuchUnit", { unit });
  if (found.state === "closed") return stop("unitNotOpen", { unit: found.name });
  if (!upwards(units, unit).has(grant.unit_id)) return stop("delegationUnit");
}

/** Within the grant's own days, and not before today. */
function checkDays(asked: Asked, grant: ToldGrant, stop: Stop): void {
  const from = grant.valid_from > grant.today ? grant.valid_from : grant.today;
  const to = grant.last_day ?? "9999-12-31";
  const isWithin = asked.from >= from && asked.to >= asked.from && asked.to <= to;
  if (!isWithin) stop("delegationDays", { from, to });
}

/**
 * 请人代理: hands a business grant of the asker's own to another human of the district for some days. Refuses
 * `peopleNeedReason`, `noSuchGrant`, `delegationOfOwnOnly`, `noSuchAccount`, `delegationToSelf`, `delegationToStranger`,
 * `noSuchUnit`, `unitNotOpen`, `delegationUnit`, `delegationDays`, `grantThere`, `grantThreeAdmins`.
 */
export function delegate(ctx: Ctx, asked: Asked): Promise<Result<Output<typeof endpoint>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const [account, reason] = [asked.login.trim(), asked.reason.trim()];
      if (reason === "") return stop("peopleNeedReason");
      const grant = await findOwn(writer, asked, stop);
      const person = await findStandIn(writer, account, stop);
      const { unit = grant.unit_id, from, to } = asked;
      await checkUnit(writer, { unit, grant, stop });
      checkDays(asked, grant, stop);
      const given = { person, role: grant.role, unit, from, to, reason, of: grant.id };
      return { id: await recordGrant(writer, { given, account, stop }) };
    }),
  );
}
