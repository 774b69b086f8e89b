import type { Output, Parsed } from "../contract/endpoint.ts";
import type { listFieldRules as listing, setFieldRules as setting } from "../contract/fields.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { say } from "../domain/refusal/say.ts";
import { restsOn } from "../domain/rule/rests-on.ts";
import { fieldFaults, settledFields } from "../domain/unit/field-rules.ts";
import { listVersionRows } from "../store/queries/rule-versions.ts";
import type { Ctx } from "./context.ts";
import { refused } from "./refused.ts";
import { askedAttributes } from "./rules.ts";
import { applyRules, checkBase, holdRules } from "./set-rules.ts";

type Listed = Output<typeof listing>;

const name = "fields";

/** Why each attribute may not be guarded, by id: what would be refused were it guarded. */
function whyOpen({ rules }: Ctx): ReadonlyMap<string, Listed["attributes"][number]["open"]> {
  const asked = { attributes: rules.attributes, restsOn: restsOn(rules) };
  const all = Object.fromEntries(rules.attributes.map(({ id }) => [id, ["office" as const]]));
  const faults = fieldFaults({ ...asked, fields: {} }, { ...asked, fields: all });
  return new Map(
    faults.map((fault) => [
      String(fault.params["attribute"]),
      { zh: say(fault, "zh"), en: say(fault, "en") },
    ]),
  );
}

/** 数据项可见范围: every attribute that is asked, who alone sees it, and why some may not be kept from anybody. */
export async function listFieldRules(ctx: Ctx): Promise<Result<Listed>> {
  const [last] = await ctx.store.read(ctx.actor, (reader) => listVersionRows(reader, name));
  const { fields } = ctx.rules;
  const open = whyOpen(ctx);
  const asked = new Set([
    ...askedAttributes(ctx.rules).map(({ id }) => id),
    ...Object.keys(fields),
  ]);
  return accept({
    attributes: ctx.rules.attributes
      .filter(({ id }) => asked.has(id))
      .map(({ id, label, group, statedBy }) => ({
        id,
        label: { ...label },
        group,
        roles: fields[id] ? [...fields[id]] : null,
        statedBy: [...statedBy],
        open: open.get(id) ?? null,
      })),
    base: last?.seq ?? 0,
    last: last ? { at: last.recorded_at, by: last.by_name, reason: last.reason } : null,
  });
}

/**
 * Sets who sees which attribute, from now on and backwards: what is guarded leaves the projection and what is lifted comes
 * back to it in the same transaction. Refuses `ruleChangedMeanwhile`, `ruleSame`, `attributeNotDeclared`, `fieldOpen`,
 * `fieldInUse`.
 */
export function setFieldRules(
  ctx: Ctx,
  { base, fields, reason }: Parsed<typeof setting>,
): Promise<Result<Output<typeof setting>>> {
  return refused((stop) =>
    holdRules(ctx, async (writer, held) => {
      await checkBase(stop, writer, { name, base });
      const changes = [{ name, value: settledFields(fields) }];
      return { seq: await applyRules(stop, { ctx, writer, held }, { changes, reason }) };
    }),
  );
}
