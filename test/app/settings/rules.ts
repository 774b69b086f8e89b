import type { Ctx } from "../../../src/app/context.ts";
import { showSetting } from "../../../src/app/list-settings.ts";
import { setSetting } from "../../../src/app/set-rules.ts";
import type { Result } from "../../../src/domain/refusal/refusal.ts";
import { valueOf } from "../../harness/ledger.ts";

/** An attribute a district might want. */
export const ownAttribute = {
  id: "own_tax_per_mu",
  label: { zh: "亩均税收承诺", en: "Tax promised per mu" },
  synonyms: ["亩均税收"],
  group: "benefit",
  value: "quantity",
  unit: "万元/亩",
  timing: "state",
  kind: "promised",
  statedBy: ["office", "town"],
} as const;

/** A rule's data as a context has it in force. */
export function ruleOf<T>(ctx: Ctx, name: string): T {
  return ctx.rules.data.get(name) as T;
}

/** Sets a rule from the version the context came in with: what a page that was opened then sends. */
export async function set(
  ctx: Ctx,
  name: string,
  value: unknown,
): Promise<Result<{ seq: number }>> {
  const district = ctx.district.id;
  const base = await baseOf(ctx, name);
  return setSetting(ctx, { district, name, value, base, reason: "试一试" });
}

/** The version of a rule a context had in force when it came in. */
async function baseOf(ctx: Ctx, name: string): Promise<number> {
  const { versions } = valueOf(await showSetting(ctx, { district: ctx.district.id, name }));
  return versions.find((each) => each.seq <= ctx.ruleSeq)?.seq ?? 0;
}
