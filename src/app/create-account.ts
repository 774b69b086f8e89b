import type { Output, Parsed } from "../contract/endpoint.ts";
import type { createAccount as endpoint } from "../contract/people.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { addStep } from "../store/queries/account-steps.ts";
import { addAccount, findByLogin, listAccounts } from "../store/queries/accounts.ts";
import type { Writer } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { joinHalves, makeHalf } from "./one-time-password.ts";
import { hashPassword } from "./password.ts";
import { type Stop, refused } from "./refused.ts";

type Asked = Parsed<typeof endpoint>;

const loginForm = /^[a-z0-9][a-z0-9._-]*$/u;

/** The human behind another account of the district; null for a new one. */
async function humanOf(writer: Writer, account: string, stop: Stop): Promise<string | null> {
  if (account === "") return null;
  const other = await findByLogin(writer, account);
  const [known] = other ? await listAccounts(writer, other.id) : [];
  return other && known ? other.human : stop("noSuchAccount", { account });
}

/**
 * 开设账号: 系统管理员 opens an account under a one-time password, told this once. It may do nothing until 安全管理员 grants
 * it something. Refuses `loginForm`, `loginTaken`, `noSuchAccount`.
 */
export async function createAccount(
  ctx: Ctx,
  asked: Asked,
): Promise<Result<Output<typeof endpoint>>> {
  const password = joinHalves(makeHalf(), makeHalf());
  const passwordHash = await hashPassword(password);
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const [login, name] = [asked.login.trim(), asked.name.trim()];
      if (!loginForm.test(login) || name === "") return stop("loginForm");
      const human = await humanOf(writer, asked.sameHumanAs.trim(), stop);
      const id = await addAccount(writer, { login, name, passwordHash, human });
      if (id === undefined) return stop("loginTaken", { login });
      await addStep(writer, { person: id, step: "opened", reason: asked.reason.trim() });
      return { person: { id, login, name }, password };
    }),
  );
}
