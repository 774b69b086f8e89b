import fc from "fast-check";
import { expect, test } from "vitest";
import { type RuleVersion, overlay, versionsAt } from "./rule-versions.ts";

const day = fc.constantFrom("2024-01-01", "2024-01-02", "2024-01-03");
const step = fc.record({
  name: fc.constantFrom("a", "b", "c"),
  value: fc.option(fc.nat(9)),
  knownOn: day,
});
const history = fc
  .array(step, { maxLength: 12 })
  .map((steps) => steps.map((each, index): RuleVersion => ({ ...each, seq: index + 1 })));

test("in force at a point is the last version of each rule known then, however the history is read", () => {
  fc.assert(
    fc.property(history, day, fc.nat(14), (versions, on, seq) => {
      const found = versionsAt(versions, { day: on, seq });
      for (const name of ["a", "b", "c"]) {
        const last = versions.findLast(
          (each) => each.name === name && each.knownOn <= on && each.seq <= seq,
        );
        expect(found.get(name)).toEqual(last);
      }
      expect(versionsAt(versions.toReversed(), { day: on, seq })).toEqual(found);
    }),
  );
});

test("what comes later leaves every earlier point as it was", () => {
  fc.assert(
    fc.property(history, step, day, (versions, more, on) => {
      const seq = versions.length;
      const later = [...versions, { ...more, seq: seq + 1 }];
      expect(versionsAt(later, { day: on, seq })).toEqual(versionsAt(versions, { day: on, seq }));
    }),
  );
});

test("a district's own lie over the shipped ones; one taken back lets the sample through; a new one stands beside", () => {
  const shipped = new Map([
    ["b", "sample b"],
    ["a", "sample a"],
  ]);
  const made = [
    { seq: 1, name: "a", value: "own a", knownOn: "2024-01-01" },
    { seq: 2, name: "b", value: "own b", knownOn: "2024-01-01" },
    { seq: 3, name: "b", value: null, knownOn: "2024-01-01" },
    { seq: 4, name: "c", value: "own c", knownOn: "2024-01-01" },
  ];
  expect([...overlay(shipped, versionsAt(made, { day: "2024-02-01" }))]).toEqual([
    ["a", "own a"],
    ["b", "sample b"],
    ["c", "own c"],
  ]);
});
