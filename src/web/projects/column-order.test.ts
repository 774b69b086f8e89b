import { expect, test } from "vitest";
import { moved } from "./column-order.ts";

test("a moved column takes its place and the others keep their order", () => {
  expect(moved(["a", "b", "c"], "a", 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], "c", 0)).toEqual(["c", "a", "b"]);
});

test("a place beyond the ends is the end", () => {
  expect(moved(["a", "b", "c"], "a", 9)).toEqual(["b", "c", "a"]);
  expect(moved(["a", "b", "c"], "b", -3)).toEqual(["b", "a", "c"]);
});
