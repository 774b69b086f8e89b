import type { Output, Parsed } from "../contract/endpoint.ts";
import type { openDistrict as endpoint } from "../contract/config.ts";
import type { Config } from "../domain/rule/config.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import type { Db } from "../store/connection.ts";
import {
  type Opening,
  openDistrict as open,
  openDistrictAsOwner,
} from "../store/queries/open-district.ts";
import { readConfig } from "./config-file.ts";
import { districtActor } from "./closing-period.ts";
import type { Ctx } from "./context.ts";
import { compileRules } from "./compile-rules.ts";
import { bookFaults } from "./rule-candidate.ts";
import type { Rules } from "./rules.ts";
import { findTemplate } from "./templates.ts";

type Asked = Parsed<typeof endpoint>;
type Wanted = Pick<Asked, "id" | "name" | "template" | "config">;

async function configFor(shipped: Rules, asked: Wanted): Promise<Result<Config>> {
  if (asked.template === undefined) return readConfig(asked.config, shipped);
  const template = await findTemplate(shipped, asked.template);
  return template.ok ? accept(template.value.config) : template;
}

/** What is opened, once its rules are sound with the shipped ones. */
async function openingOf(shipped: Rules, asked: Wanted): Promise<Result<Opening>> {
  const config = await configFor(shipped, asked);
  if (!config.ok) return config;
  const { settings, units } = config.value;
  const compiled = compileRules(new Map([...shipped.data, ...Object.entries(settings)]));
  if (!compiled.ok) return compiled;
  const [fault] = bookFaults(compiled.value, Object.keys(settings));
  if (fault) return refuse(fault.code, fault.params);
  const reason =
    asked.template === undefined ? "开设时由配置文件带入" : `开设时由模板“${asked.template}”带入`;
  return accept({ id: asked.id, name: asked.name, units, settings, reason });
}

function told(opening: Opening): Output<typeof endpoint> {
  const { id, units, settings } = opening;
  return { id, units: units.length, settings: Object.keys(settings).length };
}

/**
 * 开设新区: a district from a template or another one's configuration, with the asker's own three administrators. Refuses
 * `notAllowed`, `districtTaken`, `noSuchTemplate`, `configFault`, `configDamaged`, `noSuchRule`, and a faulty rule.
 */
export async function openDistrict(
  ctx: Ctx,
  asked: Asked,
): Promise<Result<Output<typeof endpoint>>> {
  const opening = await openingOf(ctx.shipped, asked);
  if (!opening.ok) return opening;
  return ctx.store.transact(ctx.actor, async (writer) => {
    const { roles } = await districtActor(ctx, writer);
    if (!roles.includes("sysadmin"))
      return refuse("notAllowed", { "action.zh": "开设新区", "action.en": "Open a district" });
    const isNew = await open(writer, opening.value);
    return isNew ? accept(told(opening.value)) : refuse("districtTaken", { id: asked.id });
  });
}

/** The same from the command line, for who holds the data: with the administrators of the district named, if any. */
export async function openDistrictHere(
  { owner, shipped }: { readonly owner: Db; readonly shipped: Rules },
  asked: Wanted & { readonly from: string; readonly person: number },
): Promise<Result<Output<typeof endpoint>>> {
  const opening = await openingOf(shipped, asked);
  if (!opening.ok) return opening;
  const isNew = await openDistrictAsOwner(owner, opening.value, {
    tenant: asked.from,
    person: asked.person,
  });
  return isNew ? accept(told(opening.value)) : refuse("districtTaken", { id: asked.id });
}
