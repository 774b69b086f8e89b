import { expect, test } from "vitest";
import { askedBy, findingTone, stateTone } from "./leads-model.ts";

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

test("a case somebody waits for stands out, and what was found real does", () => {
  expect([stateTone("open"), stateTone("explained")]).toEqual(["amber", "blue"]);
  expect([stateTone("found"), stateTone("published"), stateTone("closed")]).toEqual([
    "plain",
    "plain",
    "plain",
  ]);
  expect([findingTone("real"), findingTone("explained")]).toEqual(["red", "green"]);
});
