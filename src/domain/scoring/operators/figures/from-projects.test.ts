import fc from "fast-check";
import { expect, test } from "vitest";
import { known } from "../../scoring-fixture.ts";
import { figureBy, gapsBy, refusedInFigure, yi } from "../operator-fixture.ts";
import { atMost, few } from "../operator-laws.ts";
import { fromProjects } from "./from-projects.ts";

const rule = { operator: "fromProjects", how: "sum", of: "pa" };

function by(list: readonly number[], rest: object = {}): string {
  return figureBy({ ...rule, ...rest }, { projects: list.map((pa) => ({ pa: yi(pa) })) });
}

test(`its example: ${fromProjects.example.zh}`, () => {
  const project = (kind: string, done: number) => ({ sort: known(kind), pa: yi(done) });
  const projects = [project("industry", 3), project("people", 9), project("industry", 4)];
  expect(figureBy({ ...rule, where: { of: "sort", is: ["industry"] } }, { projects })).toBe(
    "7亿元",
  );
});

test("lowest, median and mean lie between the ends, and the order of projects changes nothing", () => {
  const hows = ["lowest", "middle", "average", "highest", "sum"];
  fc.assert(
    fc.property(fc.array(few, { minLength: 1, maxLength: 7 }), (list) => {
      const [low = "", middle = "", mean = "", high = ""] = hows.map((how) => by(list, { how }));
      for (const between of [middle, mean]) {
        atMost(low, between);
        atMost(between, high);
      }
      for (const how of hows) expect(by(list.toReversed(), { how })).toBe(by(list, { how }));
    }),
    { numRuns: 40 },
  );
});

test("of projects all alike every way but the sum gives the one, and the sum is linear", () => {
  fc.assert(
    fc.property(few, fc.integer({ min: 1, max: 6 }), (own, often) => {
      const all = Array.from({ length: often }, () => own);
      for (const how of ["lowest", "middle", "average", "highest"])
        expect(by(all, { how })).toBe(`${own}亿元`);
      expect(by(all)).toBe(`${own * often}亿元`);
    }),
    { numRuns: 40 },
  );
});

test("no projects at all sum to zero and have no mean; a project without the figure is missing and not counted", () => {
  expect([by([]), by([], { how: "average" })]).toEqual(["0亿元", "missing"]);
  const some = { projects: [{ pa: yi(4) }, {}] };
  expect([figureBy({ ...rule, how: "average" }, some), gapsBy(rule, some)]).toEqual([
    "4亿元",
    ["pa"],
  ]);
  expect(figureBy(rule, { projects: [{}] })).toBe("missing");
  expect(refusedInFigure({ ...rule, of: "a" })).toEqual(["of"]);
});
