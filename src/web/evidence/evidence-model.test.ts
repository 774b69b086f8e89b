import { expect, test } from "vitest";
import {
  type Piece,
  counterpart,
  dated,
  dayInChina,
  piecesFor,
  sketchOf,
} from "./evidence-model.ts";

function piece(id: number, given: Partial<Piece> = {}): Piece {
  return {
    id,
    takenAt: null,
    noCopy: null,
    place: null,
    uses: [],
    ...given,
  } as unknown as Piece;
}
const on = (id: number, day: string) => piece(id, { takenAt: `${day}T01:00:00.000Z` });

test("then and now are chosen from dated pictures, oldest first", () => {
  const pieces = [
    on(1, "2024-05-01"),
    piece(2),
    on(3, "2024-01-01"),
    { ...on(4, "2023-01-01"), noCopy: "notPicture" as const },
  ];
  expect(dated(pieces).map(({ id }) => id)).toEqual([3, 1]);
});

test("a picture is first held against the one furthest from it in time", () => {
  const pieces = [on(1, "2024-01-01"), on(2, "2024-02-01"), on(3, "2025-01-01")];
  expect([1, 2, 3].map((id) => counterpart(pieces, id))).toEqual([3, 3, 1]);
  expect(counterpart([on(1, "2024-01-01"), piece(2)], 1)).toBeUndefined();
  expect(counterpart(pieces, 9)).toBeUndefined();
});

test("beside a fact stand the pieces used for it, or for its node and part", () => {
  const use = (fact: number | null, attribute: string, scope = "") => ({
    uses: [{ fact, attribute, scope }] as never,
  });
  const pieces = [
    piece(1, use(7, "start")),
    piece(2, use(null, "start")),
    piece(3, use(null, "start", "二期")),
    piece(4, use(8, "start")),
  ];
  expect(piecesFor(pieces, { seq: 7, attribute: "start", scope: "" }).map(({ id }) => id)).toEqual([
    1, 2,
  ]);
  expect(piecesFor(pieces, { attribute: "start", scope: "二期" }).map(({ id }) => id)).toEqual([3]);
});

test("the sketch reaches past its furthest picture and has squares of a round size", () => {
  const at = (id: number, latitude: string) =>
    piece(id, { place: { latitude, longitude: "121.00" } as never });
  const parcel = { latitude: "32.00", longitude: "121.00" };
  const sketch = sketchOf({ evidence: [at(1, "32.01"), piece(2)], parcel });
  expect(sketch).toEqual({
    dots: [{ id: 1, east: 0, north: 1112 }],
    hasParcel: true,
    reach: 2000,
    square: 500,
  });
  expect(sketchOf({ evidence: [piece(1)], parcel })).toBeUndefined();
  expect(sketchOf({ evidence: [at(1, "32.01")], parcel: null })).toMatchObject({
    dots: [{ east: 0, north: 0 }],
    hasParcel: false,
  });
});

test("early in the morning in China it is that day, not the one before", () => {
  expect(dayInChina("2024-02-19T23:30:00.000Z")).toBe("2024-02-20");
});
