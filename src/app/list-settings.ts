import type { Output, Parsed } from "../contract/endpoint.ts";
import type { listSettings as listing, showSetting as showing } from "../contract/settings.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { findRuleKind, ruleTitle } from "../domain/rule/rule-name.ts";
import type { Role } from "../domain/unit/role.ts";
import { type VersionRow, findVersion, listVersionRows } from "../store/queries/rule-versions.ts";
import type { Reader } from "../store/store.ts";
import { districtActor } from "./closing-period.ts";
import type { Ctx } from "./context.ts";
import { checkSettable, maySet } from "./rule-candidate.ts";

type Line = Omit<Output<typeof listing>["settings"][number], "last">;
type Version = Output<typeof showing>["versions"][number];

function versionOf(row: VersionRow): Version {
  const { seq, reset, reason } = row;
  const [by, unit, knownOn] = [row.by_name, row.unit_name, row.known_on];
  return { seq, reset, reason, by, unit, knownOn, at: row.recorded_at };
}

function lineOf(
  ctx: Ctx,
  name: string,
  of: { readonly last: VersionRow | undefined; readonly roles: readonly Role[] },
): Line {
  return {
    name,
    title: ruleTitle(name, ctx.rules.data.get(name)),
    group: findRuleKind(name)?.group ?? "other",
    own: of.last !== undefined && !of.last.reset,
    base: of.last?.seq ?? 0,
    isShipped: ctx.shipped.data.has(name),
    maySet: maySet(name, of.roles),
  };
}

/** The newest version of each rule among some, newest first. */
function lastOfEach(rows: readonly VersionRow[]): Map<string, VersionRow> {
  return new Map(rows.toReversed().map((row) => [row.name, row]));
}

/** The roles held over the whole district: rules are set by nobody else. */
export async function rolesOverWhole(ctx: Ctx, reader: Reader): Promise<readonly Role[]> {
  return (await districtActor(ctx, reader)).roles;
}

/** 本区规则: every rule a district may set, whether its own version is in force, and who set the last one. */
export function listSettings(ctx: Ctx): Promise<Result<Output<typeof listing>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const last = lastOfEach(await listVersionRows(reader));
    const roles = await rolesOverWhole(ctx, reader);
    const names = new Set([...ctx.rules.data.keys(), ...last.keys()]);
    const settings = [...names]
      .filter((name) => findRuleKind(name) !== undefined)
      .toSorted()
      .map((name) => {
        const own = last.get(name);
        return { ...lineOf(ctx, name, { last: own, roles }), last: own ? versionOf(own) : null };
      });
    return accept({ settings });
  });
}

/** 一项规则: what it says now or in any version, the shipped sample, and its history. Refuses `noSuchRule`, `noSuchVersion`. */
export function showSetting(
  ctx: Ctx,
  asked: Parsed<typeof showing>,
): Promise<Result<Output<typeof showing>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const { name, version } = asked;
    const rows = await listVersionRows(reader, name);
    const known = checkSettable(name, ctx.shipped, ctx.rules);
    if (!known.ok && rows.length === 0) return known;
    const found = version === undefined ? undefined : await findVersion(reader, name, version);
    if (version !== undefined && !found) return refuse("noSuchVersion", { name, version });
    const shipped = ctx.shipped.data.get(name) ?? null;
    const value = found ? (found.value ?? shipped) : (ctx.rules.data.get(name) ?? null);
    const roles = await rolesOverWhole(ctx, reader);
    return accept({
      ...lineOf(ctx, name, { last: rows[0], roles }),
      value,
      shipped,
      versions: rows.map(versionOf),
    });
  });
}
