import { saysAll } from "./account-model.ts";
import type { Grant, GrantUnit } from "./people-types.ts";
import { type PlacedUnit, unitsInOrder } from "./units-in-order.ts";

/** The grants to show: those of a search, and those that are over only when asked for. */
export function shownGrants(
  grants: readonly Grant[],
  asked: { readonly words: string; readonly withOver: boolean },
): readonly Grant[] {
  return grants.filter(
    ({ state, person, unit }) =>
      (asked.withOver || state !== "over") &&
      saysAll([person.login, person.name, unit.name], asked.words),
  );
}

export type PersonGrants = { readonly person: Grant["person"]; readonly grants: readonly Grant[] };

/** Grants under the people who hold them, by login; in force first. */
export function grantsByPerson(grants: readonly Grant[]): readonly PersonGrants[] {
  const people = new Map(grants.map(({ person }) => [person.id, person]));
  return [...people.values()]
    .sort((a, b) => a.login.localeCompare(b.login))
    .map((person) => ({
      person,
      grants: liveFirst(grants.filter((each) => each.person.id === person.id)),
    }));
}

export type UnitGrants = { readonly unit: PlacedUnit; readonly grants: readonly Grant[] };

/** Grants under the tree of units; a unit without any stays when `empty` says so. */
export function grantsByUnit(
  grants: readonly Grant[],
  units: readonly GrantUnit[],
  empty: boolean,
): readonly UnitGrants[] {
  const open = new Set(units.filter((unit) => unit.isOpen).map((unit) => unit.id));
  return unitsInOrder(units)
    .map((unit) => ({
      unit,
      grants: liveFirst(grants.filter((each) => each.unit.id === unit.id)),
    }))
    .filter((each) => (empty && open.has(each.unit.id)) || each.grants.length > 0);
}

/**
 * Grants that ended because their unit was merged or closed, and whose holder has been given none of that role since:
 * whether to give it anew, and for which unit, a person decides.
 */
export function lapsedGrants(
  grants: readonly Grant[],
  units: readonly GrantUnit[],
): readonly Grant[] {
  const closed = new Set(units.filter((unit) => !unit.isOpen).map((unit) => unit.id));
  const isAnew = (lapsed: Grant) =>
    grants.some(
      (each) =>
        each.person.id === lapsed.person.id &&
        each.role === lapsed.role &&
        each.state !== "over" &&
        each.seq > lapsed.seq,
    );
  return grants.filter(
    (grant) =>
      grant.state === "over" &&
      grant.ended !== null &&
      grant.delegated === null &&
      closed.has(grant.unit.id) &&
      !isAnew(grant),
  );
}

function liveFirst(grants: readonly Grant[]): readonly Grant[] {
  const over = ({ state }: Grant) => Number(state === "over");
  return [...grants].sort((a, b) => over(a) - over(b) || b.seq - a.seq);
}
