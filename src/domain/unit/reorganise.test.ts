import fc from "fast-check";
import { expect, test } from "vitest";
import type { Refusal, Result } from "../refusal/refusal.ts";
import type { Holding, UnitAct, UnitPlan } from "./act.ts";
import { reachOf } from "./reach.ts";
import { type Given, decideAct } from "./reorganise.ts";
import {
  type Tree,
  type Unit,
  checkTree,
  childrenOf,
  lineOf,
  successorOf,
  treeOf,
  unitKinds,
  withChanges,
} from "./tree.ts";

function unit(id: number, parent: number | null, given: Partial<Unit> = {}): Unit {
  return { id, parent, kind: "town", name: `单位${id}`, isOpen: true, mergedInto: null, ...given };
}

/** 1 the district; 2 and 3 its towns, 4 below 2; 5 closed into 3. */
const tree = treeOf([
  unit(1, null, { kind: "district" }),
  unit(2, 1),
  unit(3, 1),
  unit(4, 2),
  unit(5, 1, { isOpen: false, mergedInto: 3 }),
]);

function given(over: Partial<Given> = {}): Given {
  return {
    tree,
    holdings: new Map<number, Holding>(),
    mine: new Set([1, 2, 3, 4, 5]),
    reason: "区划调整",
    validFrom: "2024-03-01",
    today: "2024-03-05",
    ...over,
  };
}

function refusal(result: Result<UnitPlan>): Refusal["code"] | "accepted" {
  return result.ok ? "accepted" : result.refusal.code;
}

const town = { name: "新镇", kind: "town" } as const;

test.each<[string, UnitAct, Partial<Given>?]>([
  ["unitReasonNeeded", { act: "close", unit: 4 }, { reason: " " }],
  ["unitInFuture", { act: "close", unit: 4 }, { validFrom: "2024-03-06" }],
  ["noSuchUnit", { act: "close", unit: 9 }],
  ["noSuchUnit", { act: "move", unit: 4, parent: 9 }],
  ["noSuchUnit", { act: "add", units: [{ ...town, parent: "没有的" }] }],
  ["unitNotOpen", { act: "rename", unit: 5, name: "甲", kind: "town" }],
  ["unitNotOpen", { act: "move", unit: 4, parent: 5 }],
  ["unitNotOpen", { act: "merge", units: [2], into: 5 }],
  ["unitRoot", { act: "close", unit: 1 }],
  ["unitRoot", { act: "merge", units: [1], into: 2 }],
  ["unitCycle", { act: "move", unit: 2, parent: 4 }],
  ["unitCycle", { act: "merge", units: [2], into: 4 }],
  ["unitUnchanged", { act: "move", unit: 4, parent: 2 }],
  ["unitNameNeeded", { act: "rename", unit: 4, name: " ", kind: "town" }],
  ["unitNameTaken", { act: "rename", unit: 2, name: "单位3", kind: "town" }],
  ["unitHasChildren", { act: "close", unit: 2 }],
  [
    "unitHasProjects",
    { act: "close", unit: 4 },
    { holdings: new Map([[4, { projects: 1, grants: 0 }]]) },
  ],
  [
    "unitHasGrants",
    { act: "close", unit: 4 },
    { holdings: new Map([[4, { projects: 0, grants: 2 }]]) },
  ],
  ["mergeNeedsTwo", { act: "merge", units: [3], into: 3 }],
  ["mergeNeedsTwo", { act: "merge", units: [3], into: { ...town, parent: 1 } }],
  ["splitNeedsProjects", { act: "split", unit: 2, into: town, projects: [] }],
  ["unitNotYours", { act: "close", unit: 4 }, { mine: new Set([2]) }],
  ["unitNotYours", { act: "move", unit: 4, parent: 3 }, { mine: new Set([2, 4]) }],
])("%s: %j", (code, act, over) => {
  expect(refusal(decideAct(act, given(over)))).toBe(code);
});

function planOf(act: UnitAct, over: Partial<Given> = {}): UnitPlan {
  const result = decideAct(act, given(over));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

test("a list of units is added from above to below, each under one named in it", () => {
  const plan = planOf({
    act: "add",
    units: [
      { name: "新区", kind: "park", parent: 1 },
      { name: "新镇", kind: "town", parent: "新区" },
    ],
  });
  expect(plan.changes.map(({ id, parent }) => [id, parent])).toEqual([
    [-1, 1],
    [-2, -1],
  ]);
});

test("a merger closes, hands everything over, takes what lay below along, and leaves the grants behind", () => {
  const plan = planOf({ act: "merge", units: [2], into: 3 });
  const next = withChanges(tree, plan.changes);
  expect(next.get(2)).toMatchObject({ isOpen: false, mergedInto: 3 });
  expect(next.get(4)?.parent).toBe(3);
  expect(plan.handovers).toEqual([{ from: 2, to: 3, projects: "all" }]);
  expect(plan.grantsLeft).toEqual([2]);
  expect(successorOf(next, 2)?.id).toBe(3);
  expect(
    reachOf(
      tree,
      plan,
      new Map([
        [3, 2],
        [2, 1],
        [1, 5],
      ]),
    ),
  ).toEqual({ gain: 2, lose: 1 });
});

test("the name of a closed unit is free again", () => {
  expect(
    planOf({ act: "add", units: [{ name: "单位5", kind: "town", parent: 1 }] }).changes,
  ).toHaveLength(1);
});

const someUnit = fc.integer({ min: 1, max: 12 });
const fresh = fc.record({
  name: fc.constantFrom("甲", "乙", "丙", "丁"),
  kind: fc.constantFrom(...unitKinds),
});
const acts: fc.Arbitrary<UnitAct> = fc.oneof(
  fc.record({
    act: fc.constant("add" as const),
    units: fc.array(
      fc.record({
        name: fc.constantFrom("甲", "乙", "丙"),
        kind: fc.constantFrom(...unitKinds),
        parent: someUnit,
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.tuple(fresh, someUnit).map(([one, id]): UnitAct => ({ act: "rename", unit: id, ...one })),
  fc.record({ act: fc.constant("move" as const), unit: someUnit, parent: someUnit }),
  fc.record({
    act: fc.constant("merge" as const),
    units: fc.array(someUnit, { maxLength: 3 }),
    into: someUnit,
  }),
  fc
    .tuple(fresh, someUnit)
    .map(([into, id]): UnitAct => ({ act: "split", unit: id, into, projects: [1] })),
  fc.record({ act: fc.constant("close" as const), unit: someUnit }),
);

/** A plan written down: new units take the next numbers. */
function written(before: Tree, plan: UnitPlan): Tree {
  const next = Math.max(...before.keys()) + 1;
  const real = (id: number): number => (id < 0 ? next - 1 - id : id);
  const changes = plan.changes.map((each) => ({
    ...each,
    id: real(each.id),
    parent: each.parent === null ? null : real(each.parent),
    mergedInto: each.mergedInto === null ? null : real(each.mergedInto),
  }));
  return withChanges(before, changes);
}

test("whatever is done, one open root stands, nothing circles, and nothing open hangs below a closed unit", () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 30 }), (list) => {
      let now: Tree = tree;
      for (const act of list) {
        const mine = new Set(now.keys());
        const plan = decideAct(act, given({ tree: now, mine }));
        if (!plan.ok) continue;
        const closing = plan.value.changes.filter(({ isOpen }) => !isOpen).map(({ id }) => id);
        const left = plan.value.handovers.map(({ from }) => from);
        if (act.act === "merge") expect(new Set(left)).toEqual(new Set(closing));
        now = written(now, plan.value);
        expect(checkTree(now).ok).toBe(true);
        for (const each of now.values()) {
          expect(now.get(lineOf(now, each.id).at(-1) ?? 0)?.parent).toBeNull();
          if (!each.isOpen) expect(childrenOf(now, each.id)).toEqual([]);
        }
      }
    }),
  );
});
