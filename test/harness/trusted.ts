import type { Ctx } from "../../src/app/context.ts";
import { boardOf } from "../../src/app/context.ts";
import type { Statement } from "../../src/domain/ledger/fact.ts";
import { appendVerdicts } from "../../src/store/append.ts";
import { foldIntoNow } from "../../src/store/project-now.ts";
import { state } from "./towns.ts";

/** How far a fact of a test is trusted. */
export type Trust = "claimed" | "returned" | "accepted" | "verified" | "withdrawn";

/** Somebody else judges facts, and their project is folded anew. */
export async function judge(
  ctx: Ctx,
  given: {
    readonly seqs: readonly number[];
    readonly standing: Exclude<Trust, "claimed">;
    readonly projects: readonly number[];
    readonly knownOn?: string;
  },
): Promise<void> {
  const { seqs, standing, projects, knownOn = "2024-02-01" } = given;
  const verdicts = seqs.map((fact) => ({ fact, standing, knownOn, reason: null }));
  await ctx.store.transact(ctx.actor, async (writer) => {
    await appendVerdicts(writer, verdicts);
    await foldIntoNow(writer, projects, boardOf(ctx));
  });
}

/** A town states a fact and the office judges it as far as the test says. */
export async function stateTrusted(
  by: { readonly town: Ctx; readonly office: Ctx },
  fact: Statement,
  standing: Trust,
): Promise<number> {
  const [seq = 0] = await state(by.town, [fact]);
  if (standing === "claimed") return seq;
  await judge(by.office, { seqs: [seq], standing, projects: [fact.subject] });
  return seq;
}
