import fc from "fast-check";
import { expect, test } from "vitest";
import { move, moveKeys } from "./grid-move.ts";

const bounds = { rows: 50_000, columns: 12, page: 20 };

test("arrows step, Home and End go to the ends of the row, Page keys by a screenful", () => {
  expect(move({ row: 4, column: 3 }, "ArrowDown", bounds)).toEqual({ row: 5, column: 3 });
  expect(move({ row: 4, column: 3 }, "ArrowLeft", bounds)).toEqual({ row: 4, column: 2 });
  expect(move({ row: 4, column: 3 }, "Home", bounds)).toEqual({ row: 4, column: 0 });
  expect(move({ row: 4, column: 3 }, "End", bounds)).toEqual({ row: 4, column: 11 });
  expect(move({ row: 4, column: 3 }, "PageDown", bounds)).toEqual({ row: 24, column: 3 });
});

test("up from the first row leads to the head; a page up stops at the first row", () => {
  expect(move({ row: 0, column: 3 }, "ArrowUp", bounds)).toEqual({ row: -1, column: 3 });
  expect(move({ row: 4, column: 3 }, "PageUp", bounds)).toEqual({ row: 0, column: 3 });
  expect(move({ row: -1, column: 3 }, "PageUp", bounds)).toEqual({ row: -1, column: 3 });
});

test("no key leaves the grid, whatever its size", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...moveKeys, "x"),
      fc.integer({ min: -1, max: 60 }),
      fc.integer({ min: 0, max: 60 }),
      (key, rows, column) => {
        const small = { rows: Math.max(rows, 0), columns: 5, page: 7 };
        const to = move({ row: rows, column }, key, small);
        expect(to.row).toBeGreaterThanOrEqual(-1);
        expect(to.row).toBeLessThan(Math.max(small.rows, 1));
        expect(to.column).toBeGreaterThanOrEqual(0);
        expect(to.column).toBeLessThan(5);
      },
    ),
  );
});
