import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  choosePolicy as declaredChoose,
  listPolicies as declaredList,
} from "../contract/policy.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { choosable } from "../domain/sign-in/policies.ts";
import { enterLedger } from "../store/append.ts";
import { addVersions, listVersionRows } from "../store/queries/rule-versions.ts";
import type { Ctx } from "./context.ts";
import { refused } from "./refused.ts";

/** Which policy a district is under that has chosen none. */
function unchosen({ shipped, district }: Ctx): string {
  const { byDefault, forSamples } = shipped.policies;
  return district.sample ? forSamples : byDefault;
}

/** The policies of signing in side by side, and which one the district chose. The shipped ones: nobody edits them here. */
export async function listPolicies(ctx: Ctx): Promise<Result<Output<typeof declaredList>>> {
  const [last] = await ctx.store.read(ctx.actor, (reader) => listVersionRows(reader, "policy"));
  const { policies } = ctx.shipped;
  const profiles = choosable(policies, ctx.district.sample !== null).map(
    ({ items, ...profile }) => ({
      ...profile,
      items: Object.entries(items).map(([id, item]) => ({ id, ...item })),
    }),
  );
  return accept({
    chosen: last ? ctx.rules.policy.profile : unchosen(ctx),
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
    const open = choosable(ctx.shipped.policies, ctx.district.sample !== null);
    if (!open.some(({ id }) => id === profile)) return stop("noSuchPolicy", { profile });
    await ctx.store.transact(ctx.actor, async (writer) => {
      await enterLedger(writer);
      const [last] = await listVersionRows(writer, "policy");
      if ((last ? ctx.rules.policy.profile : unchosen(ctx)) === profile) stop("ruleSame");
      const version = { name: "policy", value: { profile } };
      await addVersions(writer, [version], { reason, knownOn: ctx.today });
    });
    return { chosen: profile };
  });
}
