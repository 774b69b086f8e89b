import { expect, test } from "vitest";
import { withCases } from "./with-cases.ts";

const draft = {
  id: "a",
  examples: [
    { name: "甲", points: 3, missing: ["x"], rank: 2 },
    { name: "乙", points: 4 },
  ],
};

test("a case says what it comes to: points, what is missing, its place; the others stay as they are", () => {
  const got = { points: "17/3", missing: [], rank: 1 };
  expect(withCases(draft, [{ name: "甲", got }])).toEqual({
    id: "a",
    examples: [{ name: "甲", points: "17/3", rank: 1 }, draft.examples[1]],
  });
  const lacks = { points: "4", missing: ["y"] };
  expect(withCases(draft, [{ name: "乙", got: lacks }])).toMatchObject({
    examples: [draft.examples[0], { name: "乙", points: "4", missing: ["y"] }],
  });
});

test("one that cannot be worked, or is not there, changes nothing", () => {
  const none = { points: "", missing: [] };
  expect(withCases(draft, [{ name: "甲", got: none }])).toEqual(draft);
  expect(withCases(draft, [{ name: "丙", got: { ...none, points: "1" } }])).toEqual(draft);
  expect(withCases(null, [{ name: "甲", got: none }])).toBe(null);
});
