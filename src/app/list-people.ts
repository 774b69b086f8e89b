import type { Output } from "../contract/endpoint.ts";
import type { listAccountSteps as stepping, listPeople as listing } from "../contract/people.ts";
import type { Parsed } from "../contract/endpoint.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { isAdmin } from "../domain/unit/role.ts";
import { may } from "../domain/unit/rights.ts";
import { listSteps } from "../store/queries/account-steps.ts";
import { type AccountRow, listAccounts } from "../store/queries/accounts.ts";
import { type ToldGrant, listToldGrants } from "../store/queries/grants.ts";
import type { Ctx } from "./context.ts";
import { shownGrant, stateOf } from "./grant-view.ts";
import { operatorLogin } from "./set-up.ts";

type Account = Output<typeof listing>["people"][number];

function actsOf(ctx: Ctx, row: AccountRow, lasting: readonly ToldGrant[]): Account["acts"] {
  if (row.is_mine || row.login === operatorLogin) return [];
  const acts: Account["acts"] = [];
  if (may(ctx.roles, "grants")) acts.push("grant");
  if (!row.is_home) return acts;
  const isAdministrator = lasting.some((grant) => isAdmin(grant.role));
  if (may(ctx.roles, "accounts")) {
    acts.push("reset");
    if (!row.is_active) acts.push("enable");
    else if (!isAdministrator) acts.push("disable");
  }
  if (row.asked_seq !== null && ctx.roles.includes(row.approver)) acts.push("approve");
  return acts;
}

function pendingOf(row: AccountRow): Account["pending"] {
  if (row.asked_seq === null) return null;
  return {
    step: row.asked_seq,
    askedBy: row.asked_by ?? "",
    askedAt: row.asked_at ?? "",
    reason: row.asked_reason ?? "",
    secondFactor: row.asked_factor ?? false,
    approver: row.approver,
  };
}

function accountOf(ctx: Ctx, row: AccountRow, lasting: readonly ToldGrant[]): Account {
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    createdAt: row.created_at,
    isHome: row.is_home,
    isActive: row.is_active,
    disabledReason: row.disabled_reason,
    lastSeenAt: row.last_seen_at,
    mustChange: row.must_change,
    hasPassword: row.has_password,
    hasSecondFactor: row.has_second_factor,
    sameHuman: row.same_human,
    grants: lasting.map((grant) => shownGrant(ctx, grant)),
    pending: pendingOf(row),
    acts: actsOf(ctx, row, lasting),
  };
}

/** 人员与账号: who can sign in here, what they hold, and what the asking administrator may do with each account. */
export function listPeople(ctx: Ctx): Promise<Result<Output<typeof listing>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const rows = await listAccounts(reader);
    const grants = (await listToldGrants(reader)).filter((grant) => stateOf(grant) !== "over");
    const held = new Map<number, ToldGrant[]>();
    for (const grant of grants) held.set(grant.person, [...(held.get(grant.person) ?? []), grant]);
    return accept({ people: rows.map((row) => accountOf(ctx, row, held.get(row.id) ?? [])) });
  });
}

/** 账号变动记录: who opened, disabled, enabled or reset which account, when and why. */
export function listAccountSteps(
  ctx: Ctx,
  asked: Parsed<typeof stepping>,
): Promise<Result<Output<typeof stepping>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const rows = await listSteps(reader, asked.person);
    return accept({
      steps: rows.map(({ person: id, login, name, second_factor: secondFactor, ...step }) => ({
        ...step,
        person: { id, login, name },
        secondFactor,
      })),
    });
  });
}
