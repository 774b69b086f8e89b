import type { SampleDistrict } from "../catalogue/sample/sample-district.ts";
import { addUnitOf, addUnitVersionOf } from "../store/found.ts";
import type { LoadCtx } from "./load-ctx.ts";
import type { People } from "./sample-people.ts";

/** The units of a sample, by key, as they were called first; those that are gone stand at the end. */
export async function addUnits(
  ctx: Pick<LoadCtx, "owner">,
  district: SampleDistrict,
): Promise<Map<string, number>> {
  const { units, reorganised = [] } = district;
  const former = new Map(
    reorganised.flatMap((each) => (each.was ? [[each.unit.key, each.was] as const] : [])),
  );
  const gone = reorganised.flatMap(({ unit, into }) => (into === undefined ? [] : [unit]));
  const made = new Map<string, number>();
  for (const unit of [...units, ...gone]) {
    const parent = unit.parent === null ? null : (made.get(unit.parent) ?? null);
    const { kind, name } = former.get(unit.key) ?? unit;
    made.set(unit.key, await addUnitOf(ctx.owner, district.id, { parent, kind, name }));
  }
  return made;
}

/** What became of units, in the order it was entered: a new name, or a merger of one that had no project left. */
export async function reorganiseUnits(
  ctx: Pick<LoadCtx, "owner">,
  district: SampleDistrict,
  given: { readonly units: ReadonlyMap<string, number>; readonly people: People },
): Promise<void> {
  for (const { unit, into, ...note } of district.reorganised ?? []) {
    const idOf = (key: string): number => given.units.get(key) ?? 0;
    await addUnitVersionOf(ctx.owner, district.id, {
      id: idOf(unit.key),
      name: unit.name,
      kind: unit.kind,
      parent: unit.parent === null ? null : idOf(unit.parent),
      mergedInto: into === undefined ? null : idOf(into),
      validFrom: note.validFrom,
      knownOn: note.knownOn,
      reason: note.reason,
      by: given.people.get(note.by)?.person ?? null,
    });
  }
}
