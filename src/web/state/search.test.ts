import { expect, test } from "vitest";
import { patchSearch, readList, toggled } from "./search.ts";

test("a patch changes what it names and leaves the rest of the address alone", () => {
  expect(patchSearch("?q=康辉&lang=en", { units: "3,5" })).toBe(
    "?q=%E5%BA%B7%E8%BE%89&lang=en&units=3,5",
  );
  expect(patchSearch("q=a&sort=-delay", { q: null })).toBe("?sort=-delay");
});

test("an address without a query has no question mark", () => {
  expect(patchSearch("?q=a", { q: "" })).toBe("");
});

test("a list reads without empty items and toggles one item at a time", () => {
  expect(readList(",3,,5")).toEqual(["3", "5"]);
  expect(readList(null)).toEqual([]);
  expect(toggled(["3"], "5")).toEqual(["3", "5"]);
  expect(toggled(["3", "5"], "3")).toEqual(["5"]);
});
