import fc from "fast-check";
import { expect, test } from "vitest";
import { roles } from "../unit/role.ts";
import { type Actor, type HeldRole, judgeOf, lentOf } from "./actor.ts";

const clerk = (held: readonly HeldRole[]): Actor => ({
  person: 1,
  unit: 1,
  roles: held.map(({ role }) => role),
  lent: lentOf(held),
});

test("a role somebody lent does not judge what they stated, under whichever of their accounts", () => {
  const actor = clerk([{ role: "office", lenders: [7, 8] }]);
  expect(judgeOf(actor, [7]).roles).toEqual([]);
  expect(judgeOf(actor, [8]).roles).toEqual([]);
  expect(judgeOf(actor, [9]).roles).toEqual(["office"]);
});

test("who holds a role in their own right keeps it, whoever else lent it to them", () => {
  const actor = clerk([
    { role: "office", lenders: null },
    { role: "office", lenders: [7] },
  ]);
  expect(judgeOf(actor, [7]).roles).toContain("office");
});

test("of two who lent a role, one may be judged by the right of the other", () => {
  const actor = clerk([
    { role: "office", lenders: [7] },
    { role: "office", lenders: [9] },
  ]);
  expect(judgeOf(actor, [7]).roles).toContain("office");
  expect(judgeOf(actor, [7, 9]).roles).toEqual([]);
});

const heldRole = fc.record({
  role: fc.constantFrom(...roles),
  lenders: fc.oneof(
    fc.constant(null),
    fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 2 }),
  ),
});

test("a role judges exactly when some grant of it is one's own or nobody's who made the figure", () => {
  fc.assert(
    fc.property(
      fc.array(heldRole, { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
      (held, makers) => {
        const wanted = held
          .filter(({ lenders }) => lenders === null || !lenders.some((by) => makers.includes(by)))
          .map(({ role }) => role);
        expect(new Set(judgeOf(clerk(held), makers).roles)).toEqual(new Set(wanted));
      },
    ),
  );
});
