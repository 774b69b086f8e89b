import fc from "fast-check";
import { expect, test } from "vitest";
import { metresBetween, offsetFrom, parsePlace } from "./place.ts";

const degrees = (limit: number) =>
  fc.integer({ min: -limit * 1000, max: limit * 1000 }).map((n) => (n / 1000).toFixed(3));
const place = fc.record({ latitude: degrees(80), longitude: degrees(170) });

test.each([
  ["32.0412, 121.0631", "32.0412", "121.0631"],
  ["121.0631，32.0412", "32.0412", "121.0631"],
  ["北纬32.0412° 东经121.0631°", "32.0412", "121.0631"],
  ["N32.04 E121.06", "32.04", "121.06"],
])("%s is a place", (text, latitude, longitude) => {
  expect(parsePlace(text)).toEqual({ latitude, longitude });
});

test.each(["", "开发区", "32.0412", "95, 121", "32,121,5", "1e1, 2", "32.04, 200"])(
  "“%s” is none",
  (text) => expect(parsePlace(text)).toBeUndefined(),
);

test("two places are as far apart one way as the other, and nothing from themselves", () => {
  fc.assert(
    fc.property(place, place, (one, other) => {
      expect(metresBetween(one, other)).toBe(metresBetween(other, one));
      expect(metresBetween(one, one)).toBe(0);
    }),
  );
});

test("a degree to the north is 111 km, and one to the east less the further north", () => {
  const at = (latitude: string, longitude: string) => ({ latitude, longitude });
  expect(metresBetween(at("31", "121"), at("32", "121"))).toBe(111_195);
  expect(metresBetween(at("60", "121"), at("60", "122"))).toBeLessThan(56_000);
});

test("on the sketch a near place lies as far as it is", () => {
  const near = fc.record({
    north: fc.integer({ min: -50, max: 50 }),
    east: fc.integer({ min: -50, max: 50 }),
  });
  fc.assert(
    fc.property(near, ({ north, east }) => {
      const origin = { latitude: "32.0000", longitude: "121.0000" };
      const there = {
        latitude: (32 + north / 10_000).toFixed(4),
        longitude: (121 + east / 10_000).toFixed(4),
      };
      const drawn = offsetFrom(origin, there);
      expect(
        Math.abs(Math.hypot(drawn.east, drawn.north) - metresBetween(origin, there)),
      ).toBeLessThan(4);
    }),
  );
});
