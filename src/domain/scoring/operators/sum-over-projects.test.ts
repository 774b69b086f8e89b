import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { sumRational } from "../rational.ts";
import { known, testBook, yuan } from "../scoring-fixture.ts";

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
