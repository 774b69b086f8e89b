import fc from "fast-check";
import { expect, test } from "vitest";
import { known, testBook, yuan } from "../scoring/scoring-fixture.ts";
import { getIndicator } from "../scoring/rulebook.ts";
import { fewestSteps, slidesOf } from "./levers.ts";
import type { Change } from "./probe.ts";

const rule = { operator: "ratio", weight: 60, of: "done", to: "plan" };
const book = testBook([{ rule }]);
const done = getIndicator(book, "done");

/** How many ten thousands of yuan a change says more than 500. */
function moreIn({ value }: Change): number {
  const amount = "facts" in value ? value.value : "";
  return typeof amount === "object" && "amount" in amount
    ? Number(amount.amount) / 10_000 - 500
    : Number.NaN;
}

test("the fewest steps are found, not merely enough of them", () => {
  const [slide] = slidesOf(done, 1, known(yuan(5_000_000)));
  if (!slide) throw new Error("an amount done is a lever");
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (wanted) => {
      const gain = (change: Change) => String(moreIn(change));
      expect(fewestSteps(slide, { gain, gap: String(wanted), below: null })).toBe(wanted);
      const less = (change: Change) => String(-moreIn(change));
      const isLess = wanted <= 500;
      expect(fewestSteps(slide, { gain: less, gap: String(wanted), below: null })).toBe(
        isLess ? -wanted : null,
      );
    }),
  );
});

test("where no step is enough, or none fewer than already found, there is none", () => {
  const [slide] = slidesOf(done, 1, known(yuan(5_000_000)));
  if (!slide) throw new Error("an amount done is a lever");
  expect(fewestSteps(slide, { gain: () => "0", gap: "1", below: null })).toBeNull();
  const gain = (change: Change) => String(moreIn(change));
  expect(fewestSteps(slide, { gain, gap: "9", below: 9 })).toBeNull();
});

test("a plan and a choice are no levers", () => {
  const plan = { ...getIndicator(book, "plan"), kind: "planned" as const };
  expect(slidesOf(plan, 1, known(yuan(1)))).toEqual([]);
  expect(slidesOf({ ...done, value: "choice" }, 1, known("new"))).toEqual([]);
});
