import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { sumRational } from "../rational.ts";
import { known, testBook, yuan } from "../scoring-fixture.ts";
import { pointsBy, refusedIn, yi } from "./operator-fixture.ts";
import { atMost, few } from "./operator-laws.ts";
import { sumOverProjects } from "./sum-over-projects.ts";

const rule = { operator: "ratio", weight: 60, of: "done", to: "plan" };

test("a unit's points are the sum of its own projects' points", () => {
  const done = fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { maxLength: 6 });
  fc.assert(
    fc.property(done, (list) => {
      const ranking = evaluate(testBook([{ rule }]), {
        period: "2017",
        units: [
          { id: 1, name: "甲", group: "town" },
          { id: 2, name: "乙", group: "town" },
        ],
        projects: list.map((amount, id) => ({
          id,
          unit: 1 + (id % 2),
          name: `项目${id}`,
          values:
            amount === null
              ? { plan: known(yuan(7)) }
              : { plan: known(yuan(7)), done: known(yuan(amount)) },
        })),
        unitValues: {},
      });
      const entries = ranking.ok ? (ranking.value.groups[1]?.entries ?? []) : [];
      for (const { unit, points, projects, missing } of entries) {
        const own = list.filter((_, id) => 1 + (id % 2) === unit);
        expect(projects).toHaveLength(own.length);
        expect(sumRational(projects.map((project) => project.points.exact))).toBe(points.exact);
        expect(missing).toHaveLength(own.filter((amount) => amount === null).length);
      }
      expect(entries).toHaveLength(2);
    }),
  );
});

const each = { operator: "each", of: "pa", each: "1亿元", points: 1 };
const lists = fc.array(few, { maxLength: 6 });

function over(list: readonly number[], rest: object = {}): string {
  const projects = list.map((pa) => ({ pa: yi(pa) }));
  return pointsBy({ operator: "sumOverProjects", ...rest, each }, { projects });
}

test(`its example: ${sumOverProjects.example.zh}`, () => {
  expect(over([20, 6])).toBe("26");
});

test("the order of projects changes nothing, and cut by a condition the parts add up to the whole", () => {
  fc.assert(
    fc.property(lists, few, (list, cut) => {
      expect(over(list.toReversed())).toBe(over(list));
      const large = over(list, { where: { of: "pa", over: `${cut}亿元` } });
      const small = over(list, { where: { of: "pa", atMost: `${cut}亿元` } });
      if (list.length > 0) expect(sumRational([large, small])).toBe(over(list));
    }),
    { numRuns: 40 },
  );
});

test("the mean is at most the highest, the best few at most all, and most is never passed", () => {
  fc.assert(
    fc.property(fc.array(few, { minLength: 1, maxLength: 6 }), (list) => {
      atMost(over(list, { how: "average" }), over(list, { how: "highest" }));
      expect(over(list, { best: 1 })).toBe(over(list, { how: "highest" }));
      atMost(over(list, { best: 2 }), over(list));
      atMost(over(list, { most: 9 }), "9");
    }),
    { numRuns: 40 },
  );
});

test("none of which anything is known is missing, never zero, and projects have no projects", () => {
  const rule = { operator: "sumOverProjects", each };
  expect(pointsBy(rule, { projects: [{}, {}] })).toBe("missing");
  expect(pointsBy(rule, { projects: [{}, { pa: yi(3) }] })).toBe("3");
  expect(refusedIn({ ...rule, each: rule })).toEqual(["each.each"]);
});
