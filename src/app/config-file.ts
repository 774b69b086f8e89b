import { createHash } from "node:crypto";
import type { Output } from "../contract/endpoint.ts";
import type { exportConfig as endpoint } from "../contract/config.ts";
import { type Config, configUnits, parseConfig } from "../domain/rule/config.ts";
import { findRuleKind } from "../domain/rule/rule-name.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { listOpenUnits } from "../store/queries/people.ts";
import { listVersionRows } from "../store/queries/rule-versions.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import type { Rules } from "./rules.ts";
import { readSettings } from "./settings.ts";

/** The checksum of what a configuration says, whatever it is indented by. */
export function configSum({ settings, units }: Pick<Config, "settings" | "units">): string {
  return createHash("sha256").update(JSON.stringify({ settings, units })).digest("hex");
}

/** The names of the rules a district set itself and that are in force. */
export async function ownNames(reader: Reader): Promise<Set<string>> {
  const own = new Set<string>();
  for (const row of (await listVersionRows(reader)).toReversed())
    if (row.reset) own.delete(row.name);
    else own.add(row.name);
  return own;
}

/** The configuration of a district as it is. */
export async function configOf(rules: Rules, reader: Reader): Promise<Config> {
  const names = [...(await ownNames(reader))].toSorted();
  const settings = Object.fromEntries(names.map((name) => [name, rules.data.get(name)]));
  const units = configUnits(await listOpenUnits(reader));
  const product = readSettings({}).version;
  return {
    format: "guatu-config/1",
    product,
    settings,
    units,
    sha256: configSum({ settings, units }),
  };
}

/** 导出配置: the rules the district set and its tree of units in one file; the same district gives the same bytes. */
export function exportConfig(ctx: Ctx): Promise<Result<Output<typeof endpoint>>> {
  return ctx.store.read(ctx.actor, async (reader) => accept(await configOf(ctx.rules, reader)));
}

/** A configuration as a file held it. Refuses `configFault`, `configDamaged`, `noSuchRule`. */
export function readConfig(data: unknown, shipped: Rules): Result<Config> {
  const config = parseConfig(data);
  if (!config.ok) return config;
  if (config.value.sha256 !== configSum(config.value)) return refuse("configDamaged");
  return checkNames(config.value, shipped);
}

/** Every rule a configuration sets is one that a district may set. Refuses `noSuchRule`. */
export function checkNames(config: Config, shipped: Rules): Result<Config> {
  const strange = Object.keys(config.settings).find((name) => {
    const kind = findRuleKind(name);
    return kind === undefined || (kind.addable !== true && !shipped.data.has(name));
  });
  return strange === undefined ? accept(config) : refuse("noSuchRule", { name: strange });
}
