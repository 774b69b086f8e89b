import { expect, test } from "vitest";
import { firstDifference } from "./difference.ts";

test("the first difference is named by its path, with what each side says", () => {
  const said = { b: [1, { c: "x" }], a: 1 };
  expect(firstDifference(said, { a: 1, b: [1, { c: "x" }] })).toBeNull();
  expect(firstDifference(said, { a: 1, b: [1, { c: "y" }] })).toEqual({
    path: "b[1].c",
    said: "x",
    found: "y",
  });
  expect(firstDifference(said, { a: 2, b: [] })?.path).toBe("a");
  expect(firstDifference([1], [1, 2])).toEqual({ path: "[1]", said: undefined, found: 2 });
  expect(firstDifference({ a: null }, { a: [] })?.path).toBe("a");
});
