import fc from "fast-check";
import { expect, test } from "vitest";
import { known, leafOf, scoreOne } from "../scoring-fixture.ts";

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
