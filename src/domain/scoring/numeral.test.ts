import { expect, test } from "vitest";
import { chineseNumeral } from "./numeral.ts";

test("articles are numbered as regulations write them", () => {
  expect([1, 9, 10, 11, 19, 20, 21, 99].map(chineseNumeral)).toEqual([
    "一",
    "九",
    "十",
    "十一",
    "十九",
    "二十",
    "二十一",
    "九十九",
  ]);
  expect(() => chineseNumeral(0)).toThrow("no article number");
});
