import { expect, test } from "vitest";
import { holds, inside, nextAsked, placesIn, step } from "./moves.ts";

const asked = new Set(["0:0", "0:2", "2:0", "2:2"]);
const ground = {
  rows: 3,
  columns: 3,
  asks: ({ row, column }: { row: number; column: number }) => asked.has(`${row}:${column}`),
};

test("arrows lead to the neighbour, asked or not, and stay at the edge", () => {
  expect(step({ row: 0, column: 0 }, "ArrowDown", ground)).toEqual({ row: 1, column: 0 });
  expect(step({ row: 0, column: 0 }, "ArrowUp", ground)).toEqual({ row: 0, column: 0 });
  expect(step({ row: 2, column: 2 }, "ArrowRight", ground)).toEqual({ row: 2, column: 2 });
  expect(step({ row: 1, column: 1 }, "Home", ground)).toEqual({ row: 1, column: 0 });
  expect(step({ row: 1, column: 1 }, "End", ground)).toEqual({ row: 1, column: 2 });
});

test("Enter goes down to the next cell that asks, then to the top of the next column", () => {
  expect(nextAsked({ row: 0, column: 0 }, ground, { by: "column" })).toEqual({ row: 2, column: 0 });
  expect(nextAsked({ row: 2, column: 0 }, ground, { by: "column" })).toEqual({ row: 0, column: 2 });
});

test("Tab goes right to the next cell that asks, then to the next row; with Shift it goes back", () => {
  expect(nextAsked({ row: 0, column: 0 }, ground, { by: "row" })).toEqual({ row: 0, column: 2 });
  expect(nextAsked({ row: 0, column: 2 }, ground, { by: "row" })).toEqual({ row: 2, column: 0 });
  expect(nextAsked({ row: 2, column: 0 }, ground, { by: "row", back: true })).toEqual({
    row: 0,
    column: 2,
  });
});

test("past the last cell that asks there is none, so that Tab can leave the sheet", () => {
  expect(nextAsked({ row: 2, column: 2 }, ground, { by: "row" })).toBeNull();
  expect(nextAsked({ row: 0, column: 0 }, ground, { by: "row", back: true })).toBeNull();
});

test("a range is the same from either corner", () => {
  const one = { from: { row: 0, column: 1 }, to: { row: 1, column: 2 } };
  const other = { from: one.to, to: one.from };
  expect(placesIn(one)).toEqual(placesIn(other));
  expect(placesIn(one).flat()).toHaveLength(4);
  expect(holds(other, { row: 1, column: 1 })).toBe(true);
  expect(holds(other, { row: 2, column: 1 })).toBe(false);
});

test("a place outside is brought in, also when the sheet is empty", () => {
  expect(inside({ row: 9, column: -1 }, ground)).toEqual({ row: 2, column: 0 });
  expect(inside({ row: 3, column: 3 }, { rows: 0, columns: 0 })).toEqual({ row: 0, column: 0 });
});
