import type { Output, Parsed } from "../contract/endpoint.ts";
import type { showTree as treeEndpoint, showUnit as unitEndpoint } from "../contract/units.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import type { UnitKind } from "../domain/unit/tree.ts";
import { listUnits } from "../store/queries/people.ts";
import {
  type UnitVersionRow,
  getTree,
  listHoldings,
  listOrganised,
  listTreeDays,
  listUnitVersions,
} from "../store/queries/units.ts";
import type { Reader } from "../store/store.ts";
import { type Ctx, knownAtOf } from "./context.ts";

type Tree = Output<typeof treeEndpoint>;

async function holdingsOf(reader: Reader): Promise<Map<number, Tree["units"][number]["holding"]>> {
  const rows = await listHoldings(reader);
  return new Map(rows.map(({ unit_id: id, ...holding }) => [id, holding]));
}

/** 单位树: today with what stands with each unit, or as it was known at an earlier point. Seven queries. */
export function showTree(ctx: Ctx, asked: Parsed<typeof treeEndpoint>): Promise<Result<Tree>> {
  const known = knownAtOf(ctx, asked.knownAt);
  const isNow = asked.knownAt === undefined;
  return ctx.store.read(ctx.actor, async (reader) => {
    const units = await listUnits(reader, isNow ? undefined : known);
    const mine = await listOrganised(reader);
    const holdings = isNow ? await holdingsOf(reader) : new Map<number, null>();
    return accept({
      known: { day: known.day, seq: known.seq ?? null },
      base: (await getTree(reader)).seq,
      days: await listTreeDays(reader),
      units: units.map(({ id, parent, name, state, ...rest }) => ({
        id,
        parent,
        // The table's check holds what the type says.
        kind: rest.kind as UnitKind,
        name,
        isOpen: state === "open",
        isMine: mine.has(id),
        holding: holdings.get(id) ?? null,
      })),
    });
  });
}

type Version = Output<typeof unitEndpoint>["versions"][number];

/** The day of what was there from the beginning is none. */
function dayOf(day: string): string | null {
  return day === "0001-01-01" ? null : day;
}

function shownVersion(row: UnitVersionRow, names: ReadonlyMap<number, string>): Version {
  const unitOf = (id: number | null): Version["parent"] =>
    id === null ? null : { id, name: names.get(id) ?? "" };
  return {
    seq: row.seq,
    name: row.name,
    kind: row.kind,
    parent: unitOf(row.parent),
    isOpen: row.state === "open",
    mergedInto: unitOf(row.merged_into),
    validFrom: dayOf(row.valid_from),
    knownOn: dayOf(row.known_on),
    reason: row.reason,
    by: row.by_name,
    at: row.recorded_at,
  };
}

/** 单位沿革: every version of a unit, with who entered it and on what grounds. Refuses `noSuchUnit`. */
export function showUnit(
  ctx: Ctx,
  asked: Parsed<typeof unitEndpoint>,
): Promise<Result<Output<typeof unitEndpoint>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const versions = await listUnitVersions(reader, asked.id);
    const names = new Map((await listUnits(reader)).map((unit) => [unit.id, unit.name]));
    const name = names.get(asked.id);
    if (name === undefined) return refuse("noSuchUnit", { unit: asked.id });
    return accept({
      id: asked.id,
      name,
      versions: versions.map((row) => shownVersion(row, names)),
    });
  });
}
