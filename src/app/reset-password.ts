import type { Output, Parsed } from "../contract/endpoint.ts";
import type { approveReset as approving, resetPassword as asking } from "../contract/people.ts";
import type { Bilingual } from "../domain/language.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { addStep } from "../store/queries/account-steps.ts";
import { type AccountRow, hadGrant, setOneTimePassword } from "../store/queries/accounts.ts";
import { constraintOf } from "../store/constraint.ts";
import type { Writer } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { findAccount } from "./find-account.ts";
import { joinHalves, makeHalf } from "./one-time-password.ts";
import { hashPassword } from "./password.ts";
import { type Stop, refused } from "./refused.ts";

/**
 * 重置密码: 系统管理员 has a one-time password put in place of a forgotten one. At once where the account never had a
 * grant; otherwise the asker is told half of it and nothing changes until the approver agrees, who is told the other
 * half: one administrator alone gets into nobody's account. Refuses `peopleNeedReason` and what `findAccount` refuses.
 */
export function resetPassword(
  ctx: Ctx,
  asked: Parsed<typeof asking>,
): Promise<Result<Output<typeof asking>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const reason = asked.reason.trim();
      if (reason === "") return stop("peopleNeedReason");
      const { id: person } = await findAccount(writer, asked.person, stop);
      const half = makeHalf();
      const step = { person, reason, secondFactor: asked.secondFactor };
      if (await hadGrant(writer, person)) {
        await addStep(writer, { ...step, step: "resetAsked", half });
        return { password: half, pending: true };
      }
      const password = joinHalves(half, makeHalf());
      await addStep(writer, { ...step, step: "reset" });
      await setOneTimePassword(writer, person, await hashPassword(password));
      return { password, pending: false };
    }),
  );
}

const approvers: Readonly<Record<AccountRow["approver"], Bilingual>> = {
  secadmin: { zh: "安全管理员", en: "security administrator" },
  auditadmin: { zh: "审计管理员", en: "audit administrator" },
};

/** The request as it waits, for the asker to settle. */
async function findAsked(
  ctx: Ctx,
  writer: Writer,
  work: { asked: Parsed<typeof approving>; stop: Stop },
): Promise<AccountRow> {
  const { asked, stop } = work;
  const row = await findAccount(writer, asked.person, stop);
  if (row.asked_seq !== asked.step) return stop("noSuchReset");
  const { zh, en } = approvers[row.approver];
  if (!ctx.roles.includes(row.approver))
    return stop("resetForOther", { "approver.zh": zh, "approver.en": en });
  return row;
}

/** Of two who settle a request at once the second hears that it is settled. */
async function settle(
  writer: Writer,
  work: { row: AccountRow; asked: Parsed<typeof approving>; stop: Stop },
): Promise<void> {
  const { row, asked, stop } = work;
  const step = asked.agree ? "resetApproved" : "resetDeclined";
  try {
    await addStep(writer, {
      person: row.id,
      step,
      reason: asked.reason.trim(),
      of: asked.step,
    });
  } catch (error) {
    const broken = constraintOf(error);
    if (broken !== "account_step_once" && broken !== "account_step_of_asked") throw error;
    stop("noSuchReset");
  }
}

/**
 * 批准重置密码: the second administrator agrees, with whom the one-time password comes into force, or declines. Refuses
 * `peopleNeedReason` (declining), `noSuchReset`, `resetForOther` and what `findAccount` refuses.
 */
export function approveReset(
  ctx: Ctx,
  asked: Parsed<typeof approving>,
): Promise<Result<Output<typeof approving>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      if (!asked.agree && asked.reason.trim() === "") return stop("peopleNeedReason");
      const row = await findAsked(ctx, writer, { asked, stop });
      await settle(writer, { row, asked, stop });
      if (!asked.agree) return { password: null };
      const half = makeHalf();
      const whole = joinHalves(row.asked_half ?? "", half);
      await setOneTimePassword(writer, row.id, await hashPassword(whole));
      return { password: half };
    }),
  );
}
