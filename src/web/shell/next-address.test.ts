import { expect, test } from "vitest";
import { nextAddress } from "./next-address.ts";

test("signing in returns to the page that was asked for", () => {
  expect(nextAddress("/tz/projects?q=康辉&units=3,5")).toBe("/tz/projects?q=康辉&units=3,5");
});

test("signing in never leads to another site or back to itself", () => {
  expect(nextAddress("https://evil.example/")).toBeNull();
  expect(nextAddress("//evil.example/")).toBeNull();
  expect(nextAddress("/\\evil.example/")).toBeNull();
  expect(nextAddress("/sign-in?next=/")).toBeNull();
  expect(nextAddress(null)).toBeNull();
});
