import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  choosePolicy as declaredChoose,
  listPolicies as declaredList,
} from "../contract/policy.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { enterLedger } from "../store/append.ts";
import { addVersions, listVersionRows } from "../store/queries/rule-versions.ts";
import type { Ctx } from "./context.ts";
import { refused } from "./refused.ts";

/** The policies of signing in side by side, and which one the district chose. The shipped ones: nobody edits them here. */
export async function listPolicies(ctx: Ctx): Promise<Result<Output<typeof declaredList>>> {
  const [last] = await ctx.store.read(ctx.actor, (reader) => listVersionRows(reader, "policy"));
  const profiles = ctx.shipped.policies.profiles.map(({ items, ...profile }) => ({
    ...profile,
    items: Object.entries(items).map(([id, item]) => ({ id, ...item })),
  }));
  return accept({
    chosen: ctx.rules.policy.profile,
    last: last ? { at: last.recorded_at, by: last.by_name, reason: last.reason } : null,
    profiles,
  });
}

/** Chooses the policy of signing in from the next request on. Refuses `noSuchPolicy`, `ruleSame`. */
export function choosePolicy(
  ctx: Ctx,
  { profile, reason }: Parsed<typeof declaredChoose>,
): Promise<Result<Output<typeof declaredChoose>>> {
  return refused(async (stop) => {
    if (!ctx.shipped.policies.profiles.some(({ id }) => id === profile))
      return stop("noSuchPolicy", { profile });
    if (ctx.rules.policy.profile === profile) return stop("ruleSame");
    await ctx.store.transact(ctx.actor, async (writer) => {
      await enterLedger(writer);
      const version = { name: "policy", value: { profile } };
      await addVersions(writer, [version], { reason, knownOn: ctx.today });
    });
    return { chosen: profile };
  });
}
