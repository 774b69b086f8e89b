import { expect, test } from "vitest";
import { pathOf, withItem, withMoved } from "./rule.ts";

const fault = (params: Record<string, string | number>) => ({
  code: "ruleFault",
  params,
  sentence: { zh: "", en: "" },
});

test("the place of a fault is read from a file's place and from a rulebook's path", () => {
  expect(pathOf(fault({ place: "forms/month.yaml: checks.timesPlan.times" }))).toEqual([
    "checks",
    "timesPlan",
    "times",
  ]);
  expect(pathOf(fault({ "place.zh": "第二条", path: "articles[1].rule.bands[0]" }))).toEqual([
    "articles",
    "1",
    "rule",
    "bands",
    "0",
  ]);
});

test("an item is replaced, taken out, and moved by one but never off the end", () => {
  expect(withItem(["a", "b"], 1, "c")).toEqual(["a", "c"]);
  expect(withItem(["a", "b"], 0)).toEqual(["b"]);
  expect(withMoved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  expect(withMoved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
});
