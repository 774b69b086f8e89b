import type * as z from "zod/mini";
import type { grantSchema } from "../contract/grants.ts";
import { isAdmin } from "../domain/unit/role.ts";
import { may } from "../domain/unit/rights.ts";
import type { ToldGrant } from "../store/queries/grants.ts";
import type { Ctx } from "./context.ts";
import { operatorLogin } from "./set-up.ts";

type Shown = z.output<typeof grantSchema>;

/** Whether a grant is still to come, in force today, or over. */
export function stateOf(
  grant: Pick<ToldGrant, "valid_from" | "last_day" | "today">,
): Shown["state"] {
  const { valid_from: from, last_day: last, today } = grant;
  if (last !== null && (last < today || last < from)) return "over";
  return from > today ? "coming" : "inForce";
}

/** Whether the asker may end a grant: 安全管理员 anybody's but their own, and everybody what they handed on. */
export function mayEnd(ctx: Pick<Ctx, "actor" | "roles">, grant: ToldGrant): boolean {
  if (stateOf(grant) === "over" || grant.login === operatorLogin) return false;
  const isLender = grant.delegated_by === ctx.actor.person;
  return isLender || (may(ctx.roles, "grants") && !grant.is_mine);
}

/** Whether it is a business grant held in one's own right, which may be handed on while it lasts. */
export function isOwnBusiness(grant: ToldGrant): boolean {
  return grant.delegated_by === null && !isAdmin(grant.role) && stateOf(grant) !== "over";
}

function endOf(grant: ToldGrant): Shown["ended"] {
  if (grant.end_day === null) return null;
  const { end_by: by, end_at: at, end_reason: reason } = grant;
  return { lastDay: grant.end_day, by: by ?? "", at: at ?? "", reason: reason ?? "" };
}

/** A grant as the pages show it. */
export function shownGrant(ctx: Pick<Ctx, "actor" | "roles">, grant: ToldGrant): Shown {
  const { delegated_by: lender, of_grant: of } = grant;
  const by = {
    id: lender ?? 0,
    login: grant.lender_login ?? "",
    name: grant.lender_name ?? "",
  };
  return {
    id: grant.id,
    seq: grant.seq,
    person: { id: grant.person, login: grant.login, name: grant.name },
    role: grant.role,
    unit: { id: grant.unit_id, name: grant.unit_name },
    from: grant.valid_from,
    to: grant.valid_to,
    by: grant.given_by,
    at: grant.recorded_at,
    reason: grant.reason,
    delegated: lender === null || of === null ? null : { by, of },
    ended: endOf(grant),
    state: stateOf(grant),
    mayEnd: mayEnd(ctx, grant),
  };
}
