import type { Output, Parsed } from "../contract/endpoint.ts";
import type { checkSetting as endpoint } from "../contract/settings.ts";
import { type Refusal, type Result, accept } from "../domain/refusal/refusal.ts";
import { say } from "../domain/refusal/say.ts";
import type { Effect } from "../domain/rule/rule-effect.ts";
import { isAdmin } from "../domain/unit/role.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { rolesOverWhole } from "./list-settings.ts";
import { checkSettable, isSame, tryRules } from "./rule-candidate.ts";
import type { Rules } from "./rules.ts";
import { tryEffect } from "./try-effect.ts";

type Checked = Output<typeof endpoint>;

/** A fault with its sentence in both languages. */
export function toldFault(refusal: Refusal): Checked["faults"][number] {
  return {
    code: refusal.code,
    params: { ...refusal.params },
    sentence: { zh: say(refusal, "zh"), en: say(refusal, "en") },
  };
}

/** What a change does to the projects, for who sees all of them. */
async function effectFor(
  ctx: Ctx,
  reader: Reader,
  tried: { name: string; rules: Rules },
): Promise<Effect | null> {
  const roles = await rolesOverWhole(ctx, reader);
  return roles.some((role) => !isAdmin(role)) ? tryEffect(ctx, reader, tried) : null;
}

/** 试算: what is wrong with a change of a rule, and what it would do. Nothing is kept. Refuses `noSuchRule`. */
export function checkSetting(
  ctx: Ctx,
  { name, value }: Parsed<typeof endpoint>,
): Promise<Result<Checked>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const known = checkSettable(name, ctx.shipped, ctx.rules);
    if (!known.ok) return known;
    const sides = { held: ctx.rules, shipped: ctx.shipped };
    const { data, faults, rules } = await tryRules(reader, sides, [{ name, value }]);
    const same = isSame(ctx.rules, data, name);
    const effect = faults.length > 0 || same ? null : await effectFor(ctx, reader, { name, rules });
    return accept({
      faults: faults.map(toldFault),
      same,
      effect: effect && { ...effect, turns: [...effect.turns] },
    });
  });
}
