import fc from "fast-check";
import { expect, test } from "vitest";
import { roles } from "../unit/role.ts";
import { policyUnder } from "./policies.ts";
import { type Policy, type PolicyProfile, parsePolicyProfile, strictest } from "./policy.ts";

const policies: fc.Arbitrary<Policy> = fc.record({
  idleMinutes: fc.integer({ min: 1, max: 240 }),
  sessionHours: fc.integer({ min: 1, max: 168 }),
  sessionsMax: fc.integer({ min: 1, max: 100 }),
  triesMax: fc.integer({ min: 1, max: 100 }),
  lockMinutes: fc.integer({ min: 1, max: 1440 }),
  tokenTries: fc.integer({ min: 1, max: 1000 }),
  passwordMin: fc.integer({ min: 8, max: 64 }),
  passwordMax: fc.integer({ min: 64, max: 200 }),
  characterKinds: fc.integer({ min: 0, max: 4 }),
  rotationDays: fc.option(fc.integer({ min: 1, max: 1000 })),
  history: fc.integer({ min: 0, max: 24 }),
  secondFactorOf: fc.uniqueArray(fc.constantFrom(...roles)),
  tokenDays: fc.integer({ min: 1, max: 3650 }),
  auditDays: fc.integer({ min: 180, max: 36_500 }),
});

const sorted = (policy: Policy) => ({
  ...policy,
  secondFactorOf: policy.secondFactorOf.toSorted(),
});

test("the stricter of several does not depend on their order, and once more changes nothing", () => {
  fc.assert(
    fc.property(policies, policies, policies, (a, b, c) => {
      expect(sorted(strictest(a, [b, c]))).toEqual(sorted(strictest(c, [b, a])));
      expect(sorted(strictest(a, [a]))).toEqual(sorted(a));
      expect(sorted(strictest(strictest(a, [b]), [c]))).toEqual(sorted(strictest(a, [b, c])));
    }),
  );
});

test("nothing gets weaker by a second district", () => {
  fc.assert(
    fc.property(policies, policies, (a, b) => {
      const both = strictest(a, [b]);
      for (const name of [
        "idleMinutes",
        "sessionHours",
        "sessionsMax",
        "triesMax",
        "tokenTries",
        "passwordMax",
        "tokenDays",
      ] as const)
        expect(both[name]).toBeLessThanOrEqual(a[name]);
      for (const name of [
        "lockMinutes",
        "passwordMin",
        "characterKinds",
        "history",
        "auditDays",
      ] as const)
        expect(both[name]).toBeGreaterThanOrEqual(a[name]);
      if (a.rotationDays !== null) expect(both.rotationDays).toBeLessThanOrEqual(a.rotationDays);
      for (const role of a.secondFactorOf) expect(both.secondFactorOf).toContain(role);
    }),
  );
});

function profile(id: string, idleMinutes: number, lockMinutes: number): PolicyProfile {
  const [policy] = fc.sample(policies, { numRuns: 1, seed: 7 });
  const items = Object.entries({ ...policy, idleMinutes, lockMinutes }).map(([name, value]) => [
    name,
    { value, source: "" },
  ]);
  const data = {
    id,
    version: "1",
    title: { zh: id, en: id },
    note: { zh: "", en: "" },
    items: Object.fromEntries(items) as unknown,
  };
  const parsed = parsePolicyProfile(data, id);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

test("who works nowhere is under the default; a profile that is gone counts as all that are there", () => {
  const profiles = [profile("mild", 30, 10), profile("hard", 15, 20)];
  const under = (...chosen: string[]) => {
    const policies = { profiles, byDefault: "mild", forSamples: "hard" };
    const { idleMinutes, lockMinutes } = policyUnder(policies, chosen);
    return [idleMinutes, lockMinutes];
  };
  expect(under()).toEqual([30, 10]);
  expect(under("")).toEqual([30, 10]);
  expect(under("hard")).toEqual([15, 20]);
  expect(under("~sample")).toEqual([15, 20]);
  expect(under("", "hard")).toEqual([15, 20]);
  expect(under("gone")).toEqual([15, 20]);
});

test("a profile at fault is refused with its place", () => {
  const read = parsePolicyProfile({ id: "x" }, "policies/x");
  expect(read).toMatchObject({ ok: false, refusal: { code: "ruleFault" } });
});
