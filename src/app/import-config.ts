import type { Output, Parsed } from "../contract/endpoint.ts";
import type { importConfig as endpoint } from "../contract/config.ts";
import { type Config, type ConfigUnit, configUnits, unitPath } from "../domain/rule/config.ts";
import { findRuleKind, ruleTitle } from "../domain/rule/rule-name.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import type { Role } from "../domain/unit/role.ts";
import { type UnitRow, listOpenUnits } from "../store/queries/people.ts";
import { newestVersion } from "../store/queries/rule-versions.ts";
import { addUnit } from "../store/queries/subjects.ts";
import type { Reader, Writer } from "../store/store.ts";
import { toldFault } from "./check-setting.ts";
import { ownNames, readConfig } from "./config-file.ts";
import type { Ctx } from "./context.ts";
import { rolesOverWhole } from "./list-settings.ts";
import { type Stop, refused } from "./refused.ts";
import { type RuleChange, changedData, isSame, maySet, tryRules } from "./rule-candidate.ts";
import type { Rules } from "./rules.ts";
import { applyRules, holdRules } from "./set-rules.ts";

type Asked = Parsed<typeof endpoint>;
type Answer = Output<typeof endpoint>;

/** What a configuration would change in a district. */
type Difference = {
  readonly rules: readonly (RuleChange & { readonly change: "set" | "reset" })[];
  /** Rules the asker may not set: another administrator's. */
  readonly skipped: readonly string[];
  readonly units: readonly ConfigUnit[];
};

/** What differs: rules the file sets otherwise, rules set here that it does not name, units that are not here. */
async function differenceOf(
  { ctx, held, reader }: { ctx: Ctx; held: Rules; reader: Reader },
  config: Config,
  roles: readonly Role[],
): Promise<Difference> {
  const names = new Set([...Object.keys(config.settings), ...(await ownNames(reader))]);
  const changes = [...names].toSorted().map((name) => {
    const value = config.settings[name];
    return { name, value, change: value === undefined ? ("reset" as const) : ("set" as const) };
  });
  const data = changedData(held, ctx.shipped.data, changes);
  const real = changes.filter(({ name }) => !isSame(held, data, name));
  const here = new Set(configUnits(await listOpenUnits(reader)).map(unitPath));
  return {
    rules: real.filter(({ name }) => maySet(name, roles)),
    skipped: real.map(({ name }) => name).filter((name) => !maySet(name, roles)),
    units: config.units.filter((unit) => !here.has(unitPath(unit))),
  };
}

function shownChanges(held: Rules, { rules, skipped, units }: Difference): Answer["changes"] {
  const rule = (name: string, change: "set" | "reset" | "skipped", value: unknown) => ({
    what: "setting" as const,
    change,
    name,
    title: ruleTitle(name, value ?? held.data.get(name)),
    group: findRuleKind(name)?.group ?? null,
  });
  return [
    ...rules.map(({ name, change, value }) => rule(name, change, value)),
    ...skipped.map((name) => rule(name, "skipped", undefined)),
    ...units.map(({ name, under }) => ({
      what: "unit" as const,
      change: "add" as const,
      name: [...under, name].join(" / "),
      title: { zh: name, en: name },
      group: null,
    })),
  ];
}

/** Adds the units that are not here, those above first. */
async function addUnits(
  { ctx, writer }: { ctx: Ctx; writer: Writer },
  units: readonly ConfigUnit[],
): Promise<void> {
  const here = await listOpenUnits(writer);
  const root = here.find((unit) => unit.parent === null);
  const ids = new Map([["[]", root?.id ?? 0], ...pathsOf(here)]);
  for (const unit of units) {
    const parent = ids.get(JSON.stringify(unit.under)) ?? 0;
    const { kind, name } = unit;
    const fresh = { parent, kind, name, knownOn: ctx.today };
    ids.set(unitPath(unit), await addUnit(writer, fresh));
  }
}

function pathsOf(units: readonly UnitRow[]): [string, number][] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const namesTo = (unit: UnitRow): string[] => {
    const above = unit.parent === null ? undefined : byId.get(unit.parent);
    return above ? [...namesTo(above), unit.name] : [];
  };
  return units
    .filter((unit) => unit.parent !== null)
    .map((unit) => [JSON.stringify(namesTo(unit)), unit.id]);
}

/** All of it, or nothing. */
async function apply(
  stop: Stop,
  at: { ctx: Ctx; writer: Writer; held: Rules },
  given: { readonly difference: Difference; readonly reason: string },
): Promise<void> {
  const { rules, units } = given.difference;
  if (given.reason.trim() === "") stop("reasonNeeded");
  if (rules.length + units.length === 0) stop("ruleSame");
  await addUnits(at, units);
  if (rules.length > 0) await applyRules(stop, at, { changes: rules, reason: given.reason });
}

/**
 * 导入配置: tells what a configuration would change, and makes all of it hold, or none. Units are only ever added. Refuses
 * `configFault`, `configDamaged`, `noSuchRule`, `reasonNeeded`, `ruleSame`, `ruleChangedMeanwhile`, and a faulty rule.
 */
export function importConfig(ctx: Ctx, asked: Asked): Promise<Result<Answer>> {
  return refused((stop) =>
    holdRules(ctx, async (writer, held) => {
      const config = stop.unless(readConfig(asked.config, ctx.shipped));
      const base = await newestVersion(writer);
      if (asked.base !== undefined && asked.base !== base)
        stop("ruleChangedMeanwhile", { by: "", day: ctx.today });
      const at = { ctx, held, reader: writer, writer };
      const difference = await differenceOf(at, config, await rolesOverWhole(ctx, writer));
      const sides = { held, shipped: ctx.shipped };
      const { faults } = await tryRules(writer, sides, difference.rules);
      const isSound = faults.length === 0;
      if (asked.apply) await apply(stop, at, { difference, reason: asked.reason });
      return {
        changes: shownChanges(held, difference),
        faults: faults.map(toldFault),
        applied: asked.apply && isSound,
        base: asked.apply ? await newestVersion(writer) : base,
      };
    }),
  );
}
