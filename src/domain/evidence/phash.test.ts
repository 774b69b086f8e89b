import fc from "fast-check";
import { expect, test } from "vitest";
import { looksOf, mirrored } from "./looks.ts";
import { type Raster, distance, printOf } from "./phash.ts";

const side = 64;

/** A picture of soft blobs, as photographs are in the coarse: `seeds` places and weights. */
function blobs(seeds: readonly { x: number; y: number; r: number; dark: number }[]): Raster {
  const grey = new Uint8Array(side * side).map((_, at) => {
    const [x, y] = [at % side, Math.floor(at / side)];
    const sum = seeds.reduce((total, seed) => {
      const far = ((x - seed.x) ** 2 + (y - seed.y) ** 2) / seed.r ** 2;
      return total + seed.dark * Math.exp(-far);
    }, 120);
    return Math.max(30, Math.min(225, Math.round(sum)));
  });
  return { side, grey };
}

const seed = fc.record({
  x: fc.integer({ min: 0, max: side }),
  y: fc.integer({ min: 0, max: side }),
  r: fc.integer({ min: 4, max: 24 }),
  dark: fc.constantFrom(-70, -50, 50, 70),
});
const picture = fc.array(seed, { minLength: 6, maxLength: 14 }).map(blobs);
const known = picture.filter((each) => printOf(each) !== undefined);

function hash(raster: Raster): string {
  const found = printOf(raster)?.hash;
  if (found === undefined) throw new Error("blank");
  return found;
}

function change(raster: Raster, by: (grey: number) => number): Raster {
  return { side: raster.side, grey: raster.grey.map(by) };
}

test("a picture keeps its hash when it is made brighter or darker as a whole", () => {
  fc.assert(
    fc.property(known, fc.integer({ min: -30, max: 30 }), (one, step) => {
      expect(hash(change(one, (grey) => grey + step))).toBe(hash(one));
    }),
  );
});

test("a little noise, as re-encoding leaves it, changes few bits", () => {
  const noise = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 97, maxLength: 97 });
  fc.assert(
    fc.property(known, noise, (one, steps) => {
      const noisy = { side, grey: one.grey.map((grey, at) => grey + (steps[at % 97] ?? 0)) };
      expect(distance(hash(noisy), hash(one))).toBeLessThanOrEqual(16);
    }),
  );
});

test("a picture of twice the size has the hash of the small one", () => {
  fc.assert(
    fc.property(known, (one) => {
      const wide = side * 2;
      const grey = new Uint8Array(wide * wide).map(
        (_, at) => one.grey[Math.floor(at / wide / 2) * side + Math.floor((at % wide) / 2)] ?? 0,
      );
      expect(hash({ side: wide, grey })).toBe(hash(one));
    }),
  );
});

test("half of the bits are set, so that no hash is near to all", () => {
  fc.assert(
    fc.property(known, (one) => {
      expect(distance(hash(one), "0".repeat(16))).toBeLessThanOrEqual(32);
    }),
  );
});

test("distance is a distance: nothing to itself, the same both ways, never longer by a detour", () => {
  const any = fc
    .bigInt({ min: 0n, max: 2n ** 64n - 1n })
    .map((n) => n.toString(16).padStart(16, "0"));
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(distance(a, a)).toBe(0);
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c));
    }),
  );
});

test("an empty wall, a white page and a black frame are known by nothing", () => {
  for (const grey of [0, 128, 255])
    expect(looksOf({ side, grey: new Uint8Array(side * side).fill(grey) })).toEqual([]);
});

test("a picture is known by itself, its mirror image and crops; mirrored twice it is itself", () => {
  fc.assert(
    fc.property(known, (one) => {
      const looks = looksOf(one);
      expect(looks[0]).toEqual({ look: "full", ...printOf(one) });
      expect(looks.find((each) => each.look === "mirror")?.hash).toBe(hash(mirrored(one)));
      expect(mirrored(mirrored(one)).grey).toEqual(one.grey);
      expect(new Set(looks.map((each) => each.look)).size).toBe(looks.length);
    }),
    { numRuns: 20 },
  );
});

test("the hash of a given picture is this one, on every machine", () => {
  const one = blobs([
    { x: 10, y: 50, r: 12, dark: 70 },
    { x: 40, y: 20, r: 8, dark: -70 },
    { x: 60, y: 60, r: 20, dark: 50 },
    { x: 5, y: 5, r: 6, dark: -50 },
  ]);
  expect(hash(one)).toMatchInlineSnapshot(`"6c02654e5d7e3b29"`);
});
