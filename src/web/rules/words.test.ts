import { expect, test } from "vitest";
import { isCount, isDecimal, readWords } from "./words.ts";

test("words pasted as a column, a row or a list are the same words", () => {
  for (const text of ["亩均\n税收\n亩均", "亩均\t税收", "亩均，税收、 亩均", " 亩均;税收；"])
    expect(readWords(text)).toEqual(["亩均", "税收"]);
  expect(readWords(" \n ")).toEqual([]);
});

test("a space inside a word does not part it", () => {
  expect(readWords("tax per mu\nyield")).toEqual(["tax per mu", "yield"]);
});

test("numbers out of bounds or with other letters are none", () => {
  expect([isCount("5", 1, 28), isCount("0", 1, 28), isCount("29", 1, 28)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isCount("五", 1, 28), isCount("", 0, 9), isCount("1.5", 0, 9)]).toEqual([
    false,
    false,
    false,
  ]);
  expect([isDecimal("2.5"), isDecimal("-1"), isDecimal("3."), isDecimal("")]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
