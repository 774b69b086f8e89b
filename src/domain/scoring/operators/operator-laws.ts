import fc from "fast-check";
import { expect } from "vitest";
import { compareRational, type Rational } from "../rational.ts";
import type { Data } from "../scoring-fixture.ts";
import type { Values } from "../scoring-input.ts";
import { figureBy, gapsBy, missingBy, pointsBy, type Given } from "./operator-fixture.ts";

/** Whole numbers small enough to read, zero among them. */
export const few = fc.integer({ min: 0, max: 30 });
/** The same without zero, for what is divided by. */
export const some = fc.integer({ min: 1, max: 30 });
/** Above and below zero. */
export const either = fc.integer({ min: -30, max: 30 });

function without(values: Values, id: string): Values {
  return Object.fromEntries(Object.entries(values).filter(([own]) => own !== id));
}

/** Missing stays missing and never zero: without one of `ids` a rule has no points, and names it. */
export function staysMissing(rule: Data, given: Given, ids: readonly string[]): void {
  for (const id of ids) {
    const less = { ...given, own: without(given.own ?? {}, id) };
    expect([id, pointsBy(rule, less)]).toEqual([id, "missing"]);
    expect(missingBy(rule, less)).toContain(id);
  }
}

/** The same of a figure. */
export function figureStaysMissing(rule: Data, given: Given, ids: readonly string[]): void {
  for (const id of ids) {
    const less = { ...given, own: without(given.own ?? {}, id) };
    expect([id, figureBy(rule, less)]).toEqual([id, "missing"]);
    expect(gapsBy(rule, less)).toContain(id);
  }
}

/** A number out of points or of a figure in its unit: 22/5亿元 is 22/5. */
export function numberOf(told: string): Rational {
  return /^-?\d+(?:\/\d+)?/u.exec(told)?.[0] ?? told;
}

/** Holds one number to be at most another; both as told. */
export function atMost(a: string, b: string): void {
  expect(compareRational(numberOf(a), numberOf(b))).toBeLessThanOrEqual(0);
}

/** More is never worth less: what a rule gives rises, or stays, with the number it is given. */
export function rises(of: (number: number) => string, numbers: fc.Arbitrary<number> = few): void {
  fc.assert(
    fc.property(numbers, numbers, (x, y) => atMost(of(Math.min(x, y)), of(Math.max(x, y)))),
    { numRuns: 40 },
  );
}

/** The order in which others stand changes nothing. */
export function anyOrder(of: (peers: readonly number[]) => string): void {
  fc.assert(
    fc.property(fc.array(few, { minLength: 1, maxLength: 5 }), (peers) => {
      expect(of(peers.toReversed())).toBe(of(peers));
      expect(of(peers.toSorted((a, b) => a - b))).toBe(of(peers));
    }),
    { numRuns: 40 },
  );
}
