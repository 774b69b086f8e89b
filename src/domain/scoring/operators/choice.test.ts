import fc from "fast-check";
import { expect, test } from "vitest";
import { known, leafOf, scoreOne } from "../scoring-fixture.ts";
import { choice } from "./choice.ts";
import { pointsBy, refusedIn } from "./operator-fixture.ts";
import { staysMissing } from "./operator-laws.ts";

const label = { zh: "某类", en: "some kind" };

test("each category gives its own points, and one the rule does not name is not applicable", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.tuple(fc.stringMatching(/^[a-z]{1,5}$/u), fc.integer({ min: -50, max: 50 })),
        {
          minLength: 1,
          selector: ([is]) => is,
        },
      ),
      (pairs) => {
        const cases = pairs.map(([is, points]) => ({ is, label, points }));
        const rule = { operator: "choice", indicator: "type", cases };
        for (const [is, points] of pairs)
          expect(scoreOne(rule, { project: { type: known(is) } }).points.exact).toBe(
            String(points),
          );
        const other = scoreOne(rule, { project: { type: known("OTHER") } });
        expect(leafOf(other).answer).toEqual({ kind: "notApplicable" });
        expect(other.complete).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
});

const byKind = {
  operator: "choice",
  indicator: "kind",
  cases: [
    { is: "new", label: { zh: "新开工", en: "new" }, points: 5 },
    { is: "continued", label: { zh: "续建", en: "continued" }, points: 2 },
  ],
};

test(`its example: ${choice.example.zh}`, () => {
  expect(pointsBy(byKind, { own: { kind: known("continued") } })).toBe("2");
});

test("the order of the cases changes nothing, none stands twice, and a kind nobody stated is missing", () => {
  const turned = { ...byKind, cases: byKind.cases.toReversed() };
  for (const is of ["new", "continued", "other"])
    expect(pointsBy(turned, { own: { kind: known(is) } })).toBe(
      pointsBy(byKind, { own: { kind: known(is) } }),
    );
  staysMissing(byKind, { own: { kind: known("new") } }, ["kind"]);
  expect(refusedIn({ ...byKind, cases: [byKind.cases[0], byKind.cases[0]] })).toEqual(["cases.1"]);
  expect(refusedIn({ ...byKind, indicator: "a" })).toEqual(["indicator"]);
});
