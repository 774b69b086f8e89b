import { expect, test } from "vitest";
import { UnreachableError } from "../api/refused.ts";
import { late } from "./late.ts";

test("what has come is not asked for again", async () => {
  let asked = 0;
  const part = late(async () => (asked += 1));
  expect([await part.start(), await part.start(), asked]).toEqual([1, 1, 1]);
});

test("what did not come is weather, and its cause stays with it", async () => {
  const cause = new TypeError("Failed to fetch dynamically imported module");
  const part = late(() => Promise.reject(cause));
  const error = await part.start().catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UnreachableError);
  expect((error as UnreachableError).cause).toBe(cause);
});
