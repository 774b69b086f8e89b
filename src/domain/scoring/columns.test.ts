import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf, verdicts } from "./columns.ts";
import type { Condition } from "./condition.ts";
import { judge } from "./judge.ts";
import type { ScoredProject, Values } from "./scoring-input.ts";
import { compareExact, writeExact, zero } from "./exact.ts";
import { HolderContext, sharedOf } from "./holder-context.ts";
import { parseAmount } from "./measure.ts";
import type { Context, Over, Tally } from "./operator.ts";
import { orderAgainst } from "./order-against.ts";
import { known, testBook, yuan } from "./scoring-fixture.ts";
import { added, partOf, tallyAll, without } from "./tally.ts";

const label = { zh: "名", en: "name" };
const book = testBook([
  { rule: { operator: "ratio", weight: 1, of: "done", to: "plan" } },
  { rule: { operator: "choice", indicator: "type", cases: [{ is: "x", label, points: 1 }] } },
]);
const shared = sharedOf(book, "2017", { id: 1, name: "五接镇", group: "town" });
const outside = { notApplicable: true, why: label } as const;
const absent = { missing: true, of: "done" } as const;

const money = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.constantFrom("exact", "nearly", "over", "about"))
  .map(([amount, qualifier]) => known({ ...yuan(amount), qualifier } as ReturnType<typeof yuan>));
const dollars = fc.constant(known({ ...yuan(3), currency: "USD" }));
const amount = fc.oneof(money, money, money, dollars, fc.constantFrom(outside, absent));
const type = fc.oneof(
  fc.constantFrom("x", "y").map((value) => known(value)),
  fc.constantFrom(outside, absent),
);
const values: fc.Arbitrary<Values> = fc.record({ done: amount, plan: amount, type });
const projects = fc
  .array(values, { maxLength: 12 })
  .map((all) => all.map((own, at): ScoredProject => project(at + 1, own)));

function project(id: number, own: Values): ScoredProject {
  return { id, unit: 1, name: `P${id}`, values: own };
}

const bound = fc
  .constantFrom("-2元", "0元", "3元", "超3元", "0.00004万元")
  .map((text) => ({ amount: parseAmount(text, { unit: "元" }) ?? yuan(0) }));
const how = fc.constantFrom("atLeast", "atMost", "over", "under", "equals" as const);
const atom: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant("compare" as const),
    of: fc.constantFrom("done", "plan"),
    how,
    than: fc.oneof(bound, fc.constant({ id: "plan" })),
  }),
  fc.constant({ kind: "is" as const, of: "type", is: ["x", "z"] }),
  fc.constantFrom(
    { kind: "stated" as const, of: "done" },
    { kind: "verified" as const, of: "plan" },
  ),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    atom,
    tie("condition").map((not) => ({ kind: "not" as const, not })),
    fc
      .array(tie("condition"), { minLength: 1, maxLength: 3 })
      .map((all) => ({ kind: "all" as const, all })),
    fc
      .array(tie("condition"), { minLength: 1, maxLength: 3 })
      .map((any) => ({ kind: "any" as const, any })),
  ),
}));
const rule = { operator: "fixed", params: { points: "2" } };
const over: fc.Arbitrary<Over> = fc.record({
  where: fc.option(condition),
  of: fc.constantFrom(null, "done", rule),
});

function contextOf(own: ScoredProject): Context {
  return new HolderContext({ shared, project: own, values: own.values, ofUnit: null });
}

function columns(all: readonly ScoredProject[]): ReturnType<typeof columnsOf> {
  return columnsOf(all, { isStated: () => true, contextOf });
}

const nothing: Tally = { sum: zero, numbers: 0, missing: 0, of: 0 };

function told({ sum, ...counts }: Tally): object {
  return { ...counts, sum: writeExact(sum) };
}

test("a condition judged for all projects at once is the one judged for each alone", () => {
  fc.assert(
    fc.property(projects, condition, (all, asked) => {
      const alone = all.map((each) => judge(asked, contextOf(each)).holds);
      const { yes, no, open } = verdicts;
      expect([...columns(all).judged(asked)]).toEqual(
        alone.map((holds) => (holds === null ? open : holds ? yes : no)),
      );
    }),
    { numRuns: 400 },
  );
});

test("a sum over all projects at once is the sum of each added alone, and taking one out undoes it", () => {
  fc.assert(
    fc.property(projects, over, (all, asked) => {
      const parts = all.map((each) => partOf(asked, contextOf(each)));
      const sum = parts.reduce(added, nothing);
      expect(told(tallyAll(asked, columns(all)))).toEqual(told(sum));
      expect(told(parts.reduce(without, sum))).toEqual(told(nothing));
    }),
    { numRuns: 300 },
  );
});

test("a bound brought to the divisor of what is compared orders as it does unchanged", () => {
  const exact = fc
    .tuple(fc.bigInt({ min: -40n, max: 40n }), fc.constantFrom(1n, 3n, 100n))
    .map(([n, d]) => ({ n, d }));
  fc.assert(
    fc.property(fc.array(exact), exact, (sizes, edge) => {
      const sized = { dimension: "CNY", unit: "元", lean: 0 as const };
      const under = orderAgainst("under", { ...sized, exact: edge });
      for (const each of sizes)
        expect(under({ ...sized, exact: each })).toBe(compareExact(each, edge) < 0);
    }),
  );
});
