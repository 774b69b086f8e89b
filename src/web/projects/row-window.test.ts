import fc from "fast-check";
import { expect, test } from "vitest";
import { pagesFor, rowAt, scrollTopFor, windowRows } from "./row-window.ts";

test("a window asks for the pages of its first and its last row", () => {
  expect(pagesFor(0, 40)).toEqual([0, 0]);
  expect(pagesFor(80, 130)).toEqual([0, 1]);
  expect(pagesFor(49_950, 49_999)).toEqual([499, 499]);
});

test("the window of an empty list is its first page", () => {
  expect(pagesFor(0, -1)).toEqual([0, 0]);
});

test("a row comes from its page, or is not there yet", () => {
  const pages = new Map([[1, ["a", "b"]]]);
  expect(rowAt(pages, 101)).toBe("b");
  expect(rowAt(pages, 102)).toBeUndefined();
  expect(rowAt(pages, 0)).toBeUndefined();
});

test("of fifty thousand rows only a screenful with its margins exists", () => {
  const rows = windowRows({ first: 25_000, size: 30, count: 50_000, keep: -1 });
  expect(rows[0]).toBe(24_990);
  expect(rows.length).toBe(51);
});

test("the row to keep stays when it has left the window", () => {
  expect(windowRows({ first: 500, size: 5, count: 1000, keep: 3 })[0]).toBe(3);
  const below = windowRows({ first: 0, size: 5, count: 1000, keep: 900 });
  expect(below[below.length - 1]).toBe(900);
});

test("no window names a row twice or one that is not there", () => {
  const places = fc.record({
    first: fc.nat(200),
    size: fc.nat(40),
    count: fc.nat(120),
    keep: fc.integer({ min: -1, max: 150 }),
  });
  fc.assert(
    fc.property(places, (window) => {
      const rows = windowRows(window);
      expect(new Set(rows).size).toBe(rows.length);
      expect(rows.every((row) => row >= 0 && row < window.count)).toBe(true);
    }),
  );
});

test("scrolling to a row moves no further than needed to see it below the head", () => {
  const box = { top: 340, height: 386, rowHeight: 34, headHeight: 46 };
  expect(scrollTopFor(12, box)).toBe(340);
  expect(scrollTopFor(9, box)).toBe(306);
  expect(scrollTopFor(20, box)).toBe(374);
});
