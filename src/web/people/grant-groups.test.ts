import { expect, test } from "vitest";
import { grantsByPerson, grantsByUnit, lapsedGrants, shownGrants } from "./grant-groups.ts";
import { grantOf } from "./people-fixture.ts";
import { unitOption, unitsInOrder, unitsWithin } from "./units-in-order.ts";

const li = { id: 9, login: "li", name: "李强" };
const top = { id: 1, name: "示例区" };
const grants = [
  grantOf({ id: 3, state: "over" }),
  grantOf({ id: 2, person: li, unit: top, role: "office" }),
  grantOf({ id: 1, role: "leader" }),
];
const isOpen = true;
const units = [
  { id: 3, parent: 1, kind: "town", name: "石桥镇", isOpen },
  { id: 1, parent: null, kind: "district", name: "示例区", isOpen },
  { id: 2, parent: 1, kind: "park", name: "云溪高新区", isOpen },
  { id: 4, parent: 3, kind: "village", name: "石桥村", isOpen },
];
const ids = (list: readonly { readonly id: number }[]) => list.map(({ id }) => id);

test("grants that are over are shown only when asked for", () => {
  expect(ids(shownGrants(grants, { words: "", withOver: false }))).toEqual([2, 1]);
  expect(ids(shownGrants(grants, { words: "", withOver: true }))).toEqual([3, 2, 1]);
});

test("a search finds grants by the person or the unit", () => {
  expect(ids(shownGrants(grants, { words: "李", withOver: true }))).toEqual([2]);
  expect(ids(shownGrants(grants, { words: "chen 云溪", withOver: true }))).toEqual([3, 1]);
});

test("by person: by login, what is over last", () => {
  const groups = grantsByPerson(grants);
  expect(groups.map(({ person }) => person.login)).toEqual(["chen", "li"]);
  expect(ids(groups[0]?.grants ?? [])).toEqual([1, 3]);
});

test("by unit: along the tree, and a unit without anybody shows that nobody is there", () => {
  const shown = grantsByUnit(grants, units, true);
  expect(shown.map(({ unit }) => [unit.name, unit.depth])).toEqual([
    ["示例区", 0],
    ["石桥镇", 1],
    ["石桥村", 2],
    ["云溪高新区", 1],
  ]);
  expect(shown.map((each) => each.grants.length)).toEqual([1, 0, 0, 2]);
  expect(grantsByUnit(grants, units, false).map(({ unit }) => unit.id)).toEqual([1, 2]);
});

test("a grant that ended with its unit waits until its holder is given one of that role anew", () => {
  const merged = units.map((unit) => (unit.id === 2 ? { ...unit, isOpen: false } : unit));
  const ended = { lastDay: "2026-01-01", by: "项目办", at: "2026-01-02T01:00:00Z", reason: "并" };
  const lapsed = grantOf({ id: 5, state: "over", ended });
  const ranOut = grantOf({ id: 6, person: li, state: "over" });
  expect(ids(lapsedGrants([lapsed, ranOut], merged))).toEqual([5]);
  expect(lapsedGrants([lapsed], units)).toEqual([]);
  const anew = grantOf({ id: 7, unit: { id: 3, name: "石桥镇" } });
  expect(lapsedGrants([lapsed, anew], merged)).toEqual([]);
  expect(ids(grantsByUnit([], merged, true).map(({ unit }) => unit))).not.toContain(2);
});

test("every unit stands once in the tree, even when its parent is unknown", () => {
  const orphan = { id: 7, parent: 99, kind: "town", name: "外来镇", isOpen };
  expect(ids(unitsInOrder([...units, orphan]))).toEqual([1, 3, 4, 2, 7]);
});

test("below a unit: itself and what is under it, counted from itself", () => {
  expect(unitsWithin(units, 3).map(unitOption)).toEqual([
    { id: "3", label: "石桥镇" },
    { id: "4", label: "　石桥村" },
  ]);
  expect(unitsWithin(units, 99)).toEqual([]);
});
