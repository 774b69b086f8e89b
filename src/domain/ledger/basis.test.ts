import fc from "fast-check";
import { expect, test } from "vitest";
import { type Basis, bases, basesFrom, countsOn, isShownOn, looser, stricter } from "./basis.ts";
import { factOf } from "./fact-fixture.ts";
import { type Fact, standings } from "./fact.ts";
import { counts, foldFacts, lineOf } from "./fold.ts";

const day = fc.constantFrom("2024-01-01", "2024-02-01", "2024-03-01");

/** Facts of a few lines, in every standing, from above and from units. */
const someFacts = fc
  .array(
    fc.record({
      attribute: fc.constantFrom("totalInvestment", "yearPlan"),
      source: fc.constantFrom("report" as const, "statistics" as const),
      validFrom: day,
      knownOn: day,
      standing: fc.constantFrom(...standings),
      fromAbove: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((drawn) => drawn.map((each, index) => factOf({ ...each, seq: index + 1, value: "x" })));
const basis = fc.constantFrom(...bases);
const fold = (facts: readonly Fact[]): Map<string, Fact> => foldFacts(facts, () => false);

test("what counts as verified counts as accepted, and what counts as accepted counts as claimed", () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const on = (each: Basis) => facts.filter((fact) => countsOn(fact, each));
      expect(on("accepted")).toEqual(expect.arrayContaining(on("verified")));
      expect(on("claimed")).toEqual(expect.arrayContaining(on("accepted")));
    }),
  );
});

test("on the widest basis counts exactly what counts at all", () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      for (const fact of facts) expect(countsOn(fact, "claimed")).toBe(counts(fact));
    }),
  );
});

test("the state on a basis is the fold of a ledger that holds just the facts that count on it", () => {
  fc.assert(
    fc.property(someFacts, basis, (facts, on) => {
      const shown = fold(facts.filter((fact) => isShownOn(fact, { basis: on, sight: "claimed" })));
      const alone = fold(facts.filter((fact) => countsOn(fact, on)));
      expect([...shown.values()]).toEqual([...alone.values()]);
    }),
  );
});

test("where the newest fact of a line does not count, the next older one that does answers", () => {
  fc.assert(
    fc.property(someFacts, basis, (facts, on) => {
      const asked = { basis: on, sight: "claimed" } as const;
      const current = fold(facts.filter((fact) => isShownOn(fact, asked)));
      for (const fact of facts.filter((each) => countsOn(each, on))) {
        const holder = current.get(lineOf(fact));
        expect(holder && holder.validFrom >= fact.validFrom).toBe(true);
      }
    }),
  );
});

test("a claimed figure of a unit needs acceptance; the district's own word needs none, and is not verified by it", () => {
  const own = factOf({ seq: 1, value: "x", fromAbove: false });
  const above = factOf({ seq: 2, value: "x", fromAbove: true });
  expect(bases.map((each) => countsOn(own, each))).toEqual([true, false, false]);
  expect(bases.map((each) => countsOn(above, each))).toEqual([true, true, false]);
});

test("what was sent back or withdrawn counts on no basis, whoever stated it, and stays in the widest history", () => {
  for (const standing of ["returned", "withdrawn"] as const) {
    const fact = factOf({ seq: 1, value: "x", standing, fromAbove: true });
    expect(bases.some((each) => countsOn(fact, each))).toBe(false);
    const shown = bases.map((each) => isShownOn(fact, { basis: each, sight: "claimed" }));
    expect(shown).toEqual([true, false, false]);
  }
});

test("who is held to a basis may choose it and what is narrower", () => {
  expect(basesFrom("claimed")).toEqual(["claimed", "accepted", "verified"]);
  expect(basesFrom("accepted")).toEqual(["accepted", "verified"]);
  expect(stricter("claimed", "verified")).toBe("verified");
  expect(looser("claimed", "verified")).toBe("claimed");
});

test("what a project is called is told as far as the asker may see, on whatever figures they look", () => {
  const name = factOf({ seq: 1, attribute: "name", value: "x", standing: "accepted" });
  expect(isShownOn(name, { basis: "verified", sight: "claimed" })).toBe(true);
  expect(isShownOn(name, { basis: "verified", sight: "accepted" })).toBe(true);
  expect(isShownOn(name, { basis: "verified", sight: "verified" })).toBe(true);
  const claimed = { ...name, standing: "claimed" } as const;
  expect(isShownOn(claimed, { basis: "verified", sight: "claimed" })).toBe(true);
  expect(isShownOn(claimed, { basis: "verified", sight: "accepted" })).toBe(false);
});
