import fc from "fast-check";
import { expect, test } from "vitest";
import { factOf } from "./fact-fixture.ts";
import { type Fact, factKinds, sources, standings } from "./fact.ts";
import { counts, eventRange, findCurrent, foldFacts, lineOf, wasKnown } from "./fold.ts";

const isEvent = (attribute: string): boolean => attribute === "start";
const fold = (facts: readonly Fact[]) => foldFacts(facts, isEvent);
const seqs = (facts: readonly Fact[]) => [...fold(facts).values()].map((fact) => fact.seq);
const sorted = (list: readonly number[]) => list.toSorted((a, b) => a - b);

test("of two states the one that holds later counts, whenever it was recorded", () => {
  const first = factOf({ seq: 12, value: "近125亿", validFrom: "2023-03-31" });
  const later = factOf({ seq: 40, value: "125亿", validFrom: "2024-02-29" });
  const backFilled = factOf({ seq: 41, value: "124亿", validFrom: "2023-06-30" });
  expect(seqs([first, later, backFilled])).toEqual([40]);
});

test("of two statements about one day the one made known later counts, then the one recorded later", () => {
  const early = factOf({ seq: 5, value: "a", knownOn: "2024-01-01" });
  const known = factOf({ seq: 3, value: "b", knownOn: "2024-02-01" });
  const recorded = factOf({ seq: 9, value: "c", knownOn: "2024-02-01" });
  expect(seqs([early, known])).toEqual([3]);
  expect(seqs([early, known, recorded])).toEqual([9]);
});

test("of two plans for an event the one made known later counts, though it is for an earlier day", () => {
  const late = factOf({ seq: 1, attribute: "start", value: "x", validFrom: "2024-06-01" });
  const earlier = factOf({
    seq: 2,
    attribute: "start",
    value: "y",
    validFrom: "2024-03-01",
    knownOn: "2024-02-29",
  });
  expect(seqs([late, earlier])).toEqual([2]);
});

test("what was returned or withdrawn never counts, and what it stood over counts again", () => {
  const kept = factOf({ seq: 1, value: "a" });
  for (const standing of standings) {
    const judged = factOf({ seq: 2, value: "b", standing });
    const isOut = standing === "returned" || standing === "withdrawn";
    expect(counts(judged)).toBe(!isOut);
    expect(seqs([kept, judged])).toEqual([isOut ? 1 : 2]);
  }
});

test("kinds, parts, periods and sources do not compete with one another", () => {
  const facts = [
    factOf({ seq: 1, value: "a" }),
    factOf({ seq: 2, value: "a", kind: "actual" }),
    factOf({ seq: 3, value: "a", scope: "首条生产线" }),
    factOf({ seq: 4, value: "a", period: "2024" }),
    factOf({ seq: 5, value: "a", source: "statistics" }),
    factOf({ seq: 6, value: "a", attribute: "land" }),
  ];
  expect(fold(facts).size).toBe(facts.length);
  expect(seqs([...facts, factOf({ seq: 7, value: "b", scope: "首条线" })])).toContain(7);
  expect(seqs([...facts, factOf({ seq: 7, value: "b", scope: "首条线" })])).not.toContain(3);
});

test("部门上报 answers before any other source, and a named source answers for itself", () => {
  const current = fold(
    sources.map((source, index) => factOf({ seq: index + 1, value: source, source })),
  );
  const ask = { attribute: "totalInvestment", kind: "planned" } as const;
  expect(findCurrent(current, ask)?.value).toBe("report");
  expect(findCurrent(current, { ...ask, source: "published" })?.value).toBe("published");
  expect(findCurrent(current, { ...ask, kind: "actual" })).toBeUndefined();
  current.delete(lineOf({ ...ask, scope: "", period: null, source: "report" }));
  expect(findCurrent(current, ask)?.value).toBe("statistics");
});

test("a fact is known from its day on and up to its number", () => {
  const fact = { seq: 7, knownOn: "2024-02-01" };
  expect(wasKnown(fact, { day: "2024-01-31" })).toBe(false);
  expect(wasKnown(fact, { day: "2024-02-01" })).toBe(true);
  expect(wasKnown(fact, { day: "2024-02-01", seq: 6 })).toBe(false);
  expect(wasKnown(fact, { day: "2024-02-01", seq: 7 })).toBe(true);
});

test("an event's range is that of its day, and of nothing else", () => {
  expect(eventRange({ day: "2023-11", precision: "month" })).toEqual({
    from: "2023-11-01",
    to: "2023-11-30",
  });
  expect(eventRange({ day: "2023-03-31", precision: "by" })).toEqual({
    from: null,
    to: "2023-03-31",
  });
  expect(eventRange("2023-11")).toBeUndefined();
});

const days = ["2024-01-01", "2024-02-01", "2024-03-01"] as const;
const anyFact = fc.record({
  attribute: fc.constantFrom("start", "land"),
  kind: fc.constantFrom(...factKinds.slice(0, 2)),
  scope: fc.constantFrom("", "首条线", "首条生产线"),
  source: fc.constantFrom("report", "statistics"),
  standing: fc.constantFrom(...standings),
  validFrom: fc.constantFrom(...days),
  knownOn: fc.constantFrom(...days),
});

test("what counts does not depend on the order the facts are read in", () => {
  fc.assert(
    fc.property(
      fc.array(anyFact, { maxLength: 12 }).chain((list) => {
        const facts = list.map((each, index) => factOf({ ...each, seq: index + 1, value: "x" }));
        const shuffled = fc.shuffledSubarray(facts, { minLength: facts.length });
        return fc.tuple(fc.constant(facts), shuffled);
      }),
      ([facts, shuffled]) => {
        expect(sorted(seqs(shuffled))).toEqual(sorted(seqs(facts)));
      },
    ),
  );
});

test("a fact that does not count changes nothing", () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 12 }), (list) => {
      const facts = list.map((each, index) => factOf({ ...each, seq: index + 1, value: "x" }));
      expect(sorted(seqs(facts.filter(counts)))).toEqual(sorted(seqs(facts)));
    }),
  );
});
