import fc from "fast-check";
import { expect, test } from "vitest";
import type { Fact } from "../ledger/fact.ts";
import { foldFacts, lineOf } from "../ledger/fold.ts";
import { type Verdict, changesSince } from "./changes.ts";
import { decideReissue } from "./reissue.ts";
import { attributes, day, fact, wan } from "./reporting-fixture.ts";

const closing = { period: "2024-06", seq: 100 };
const june = fact("monthDone", wan(5), { seq: 90, period: "2024-06" });
const start = fact("start", day("2024-06-11"), { seq: 91 });

function why(facts: readonly Fact[], verdicts: readonly Verdict[] = []): string[] {
  return changesSince({ closing, facts, verdicts, attributes }).map(
    (each) => `${each.fact.seq} ${each.why} ${each.was?.seq ?? "-"}`,
  );
}

test("what was known at the closing is no change, nor is a later month", () => {
  const july = fact("monthDone", wan(6), { seq: 120, period: "2024-07" });
  const year = fact("yearDone", wan(6), { seq: 121, period: "2024" });
  const plan = fact("topping", day("2024-06-30"), { seq: 122, kind: "planned" });
  expect(why([june, start, july, year, plan])).toEqual([]);
});

test("a figure, state or event of the period stated after the point is a change, beside what counted then", () => {
  const later = fact("monthDone", wan(7), { seq: 130, period: "2024-06" });
  const counted = fact("monthDone", wan(4), { seq: 131, period: "2024-06", source: "statistics" });
  const running = fact("sinceStart", wan(9), { seq: 132, validFrom: "2024-06-30" });
  const topped = fact("topping", day("2024年6月"), { seq: 133 });
  expect(why([topped, june, later, counted, running])).toEqual([
    "130 stated 90",
    "131 stated -",
    "132 stated -",
    "133 stated -",
  ]);
});

test("a correction of anything known at the closing is a change, through a chain of corrections too", () => {
  const total = fact("total", wan(50), { seq: 5, kind: "planned" });
  const first = fact("total", wan(60), { seq: 140, kind: "planned", corrects: 5, reason: "笔误" });
  const second = fact("total", wan(61), {
    seq: 141,
    kind: "planned",
    corrects: 140,
    reason: "再改",
  });
  expect(why([total, first, second])).toEqual(["140 corrected 5", "141 corrected 5"]);
});

test("a figure returned or withdrawn since is a change; one merely verified is not", () => {
  const returned = { ...june, standing: "returned" } as const;
  const verified = { ...start, standing: "verified" } as const;
  const verdicts: readonly Verdict[] = [
    { fact: 90, standing: "accepted", seq: 95 },
    { fact: 90, standing: "returned", seq: 150 },
    { fact: 91, standing: "verified", seq: 151 },
  ];
  expect(why([returned, verified], verdicts)).toEqual(["90 judged 90"]);
});

test("without a change the closed month folds to the same figures, whatever else is stated", () => {
  const anyFact = fc
    .record({
      period: fc.constantFrom("2024-05", "2024-06", "2024-07"),
      seq: fc.integer({ min: 1, max: 200 }),
      amount: fc.nat(9),
    })
    .map(({ period, seq, amount }) => fact("monthDone", wan(amount), { period, seq }));
  const facts = fc.uniqueArray(anyFact, { selector: (each) => each.seq, maxLength: 12 });
  fc.assert(
    fc.property(facts, (all) => {
      const changes = changesSince({ closing, facts: all, verdicts: [], attributes });
      const fold = (own: readonly Fact[]) =>
        foldFacts(own, () => false).get(lineOf({ ...june, source: "report" }))?.seq;
      const then = fold(all.filter((each) => each.seq <= closing.seq));
      if (fold(all) !== then) expect(changes.length).toBeGreaterThan(0);
      for (const each of changes) expect(each.was?.seq).toBe(then);
    }),
  );
});

test("publishing again needs a change and a basis", () => {
  const office = { person: 21, unit: 1, roles: ["office"] } as const;
  const later = fact("monthDone", wan(7), { seq: 130, period: "2024-06" });
  const changes = changesSince({ closing, facts: [june, later], verdicts: [], attributes });
  const input = { closing, changes, basis: "六月更正", seq: 160, today: "2024-08-01" };
  const codeOf = (change: Partial<typeof input>) => {
    const decided = decideReissue({ ...input, ...change }, office);
    return decided.ok ? decided.value.changes : decided.refusal.code;
  };
  expect(codeOf({})).toEqual([130]);
  expect(codeOf({ basis: " " })).toBe("reissueNeedsBasis");
  expect(codeOf({ changes: [] })).toBe("nothingToReissue");
  expect(decideReissue(input, { ...office, roles: ["town"] })).toMatchObject({ ok: false });
});
