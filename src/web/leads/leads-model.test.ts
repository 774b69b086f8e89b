import { expect, test } from "vitest";
import { askedBy, stateTone } from "./leads-model.ts";

test("what the address asks is what the list is asked, and nonsense asks nothing", () => {
  const asked = askedBy(
    new URLSearchParams("detector=split&unit=3&strength=9&case=open&project=x"),
  );
  expect(asked).toEqual({
    detector: "split",
    unit: 3,
    strength: 3,
    project: undefined,
    case: "open",
  });
  expect(askedBy(new URLSearchParams("case=mine&unit=-1"))).toEqual({
    detector: undefined,
    unit: undefined,
    strength: undefined,
    project: undefined,
    case: undefined,
  });
});

test("a case waiting to be explained stands out, one found real too", () => {
  expect(stateTone({ state: "open", finding: null })).toBe("amber");
  expect(stateTone({ state: "closed", finding: "real" })).toBe("red");
  expect(stateTone({ state: "closed", finding: "false" })).toBe("green");
});
