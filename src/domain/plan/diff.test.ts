import fc from "fast-check";
import { expect, test } from "vitest";
import { addDecimal, subtractDecimal, sumDecimal } from "../value/decimal.ts";
import type { Money } from "../value/money.ts";
import { type Change, applyChanges, changedIn, diffPlans, invertChanges } from "./diff.ts";
import { line, wan } from "./plan-fixture.ts";
import { type PlanLine, byTier, sumsOf, yuanOf } from "./plan-line.ts";

const amount = fc.option(fc.integer({ min: 0, max: 5 }).map(wan), { nil: null });
const anyLine = fc.record({
  project: fc.integer({ min: 1, max: 12 }),
  tier: fc.constantFrom("implement", "reserve"),
  yearPlan: amount,
  total: amount,
});
const anyPlan = fc
  .uniqueArray(anyLine, { selector: (each) => each.project, maxLength: 12 })
  .map((list) => list.map(({ project, ...rest }) => line(project, rest)));

const byProject = (lines: readonly PlanLine[]): PlanLine[] =>
  lines.toSorted((a, b) => a.project - b.project);

test("a version with the changes to the next is the next, and with the changes back is itself", () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (from, to) => {
      const changes = diffPlans(from, to);
      expect(byProject(applyChanges(from, changes))).toEqual(byProject(to));
      expect(byProject(applyChanges(to, invertChanges(changes)))).toEqual(byProject(from));
    }),
  );
});

test("the changes from one version to a third are those of both steps folded", () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, anyPlan, (first, second, third) => {
      const steps = [...diffPlans(first, second), ...diffPlans(second, third)];
      const folded = diffPlans(first, applyChanges(first, steps));
      const sort = (list: readonly Change[]) =>
        list.toSorted((a, b) => projectOf(a) - projectOf(b));
      expect(sort(folded)).toEqual(sort(diffPlans(first, third)));
    }),
  );
});

const projectOf = ({ before, after }: Change): number => (after ?? before)?.project ?? 0;

test("the way back of the way back is the way there; nothing changes from a version to itself", () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (from, to) => {
      const changes = diffPlans(from, to);
      expect(invertChanges(invertChanges(changes))).toEqual(changes);
      expect(diffPlans(from, from)).toEqual([]);
      for (const change of changes) expect(Object.values(changedIn(change))).toContain(true);
    }),
  );
});

const yuan = (sums: readonly Money[]): string => yuanOf(sums)?.amount ?? "0";

test("before, less what went out and was, and what came in and is, makes after: to the 分", () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (from, to) => {
      const changes = diffPlans(from, to);
      const was = changes.flatMap((change) => change.before ?? []);
      const is = changes.flatMap((change) => change.after ?? []);
      for (const part of ["yearPlan", "total"] as const) {
        const rest = subtractDecimal(yuan(sumsOf(from)[part]), yuan(sumsOf(was)[part]));
        const made = addDecimal(rest, yuan(sumsOf(is)[part]));
        expect(subtractDecimal(made, yuan(sumsOf(to)[part]))).toBe("0");
      }
      expect(sumsOf(from).count - was.length + is.length).toBe(sumsOf(to).count);
    }),
  );
});

test("the tiers add up to the whole, and a missing figure is counted apart", () => {
  fc.assert(
    fc.property(anyPlan, (lines) => {
      const tiers = [...byTier(lines, ["implement", "reserve"]).values()].map(sumsOf);
      const all = sumsOf(lines);
      const totals = sumDecimal(tiers.map((each) => yuan(each.total)));
      expect(subtractDecimal(totals, yuan(all.total))).toBe("0");
      expect(tiers.reduce((sum, each) => sum + each.lacking.total, 0)).toBe(all.lacking.total);
    }),
  );
});

test("a kind is what a notice would call it: out, in, another tier before another amount", () => {
  const from = [line(1), line(2), line(3), line(4)];
  const to = [
    line(2),
    line(3, { tier: "reserve", yearPlan: null }),
    line(4, { total: wan(1) }),
    line(5),
  ];
  expect(diffPlans(from, to).map((change) => [change.kind, projectOf(change)])).toEqual([
    ["out", 1],
    ["tier", 3],
    ["value", 4],
    ["in", 5],
  ]);
});

/** Published in 2012: 21 out, 41 in, 9 re-valued. docs/sources.md#plan. */
test("the published change of 武进 2012 works out: 208 projects before, 228 after", () => {
  const many = (count: number, from: number, of: { total: string; yearPlan: string }): PlanLine[] =>
    Array.from({ length: count }, (_, at) => {
      const money = (text: string): Money => ({
        amount: at === 0 ? `${text}0000000.00` : "0.00",
        currency: "CNY",
        qualifier: "exact",
      });
      return line(from + at, { total: money(of.total), yearPlan: money(of.yearPlan) });
    });
  const out = many(21, 1, { total: "1620", yearPlan: "483" });
  const valuedBefore = many(9, 100, { total: "422", yearPlan: "177" });
  const valuedAfter = many(9, 100, { total: "366", yearPlan: "154" });
  const kept = many(178, 200, { total: "15688", yearPlan: "4480" });
  const come = many(41, 500, { total: "1924", yearPlan: "507" });
  const before = [...out, ...valuedBefore, ...kept];
  const after = [...valuedAfter, ...kept, ...come];
  const changes = diffPlans(before, after);
  const counted = (kind: Change["kind"]) => changes.filter((each) => each.kind === kind).length;
  expect([counted("out"), counted("in")]).toEqual([21, 41]);
  expect(sumsOf(before).count).toBe(208);
  expect(sumsOf(after)).toMatchObject({
    count: 228,
    total: [{ amount: "179780000000.00" }],
    yearPlan: [{ amount: "51410000000.00" }],
  });
});
