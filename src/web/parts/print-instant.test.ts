import { expect, test } from "vitest";
import { printInstant } from "./print-instant.ts";

test("an instant reads like the days beside it: in one form, with its zeros", () => {
  const instant = new Date(2026, 2, 5, 9, 7).toISOString();
  expect(printInstant(instant, "zh")).toBe("2026-03-05 09:07");
  expect(printInstant(instant, "en")).toBe("5 Mar 2026, 09:07");
  expect(printInstant("not a time", "zh")).toBe("not a time");
});
