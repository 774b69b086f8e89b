import fc from "fast-check";
import { expect, test } from "vitest";
import { type DraftInput, checkDraft } from "./check-draft.ts";
import { diffPlans } from "./diff.ts";
import { type Settled, type Standing, type Wanted, settleDraft } from "./draft.ts";
import { line, planRule, standing, wan, want } from "./plan-fixture.ts";
import type { PlanLine } from "./plan-line.ts";

const parts = { planTier: "tier", yearPlan: "yearPlan", totalInvestment: "total" } as const;
const stated = { counts: {}, yearPlan: null, total: null };

function settle(before: PlanLine[], now: Standing[], wanted: Wanted[]): Settled {
  return settleDraft(before, now, wanted);
}

function codes(
  settled: Settled,
  now: readonly Standing[],
  given: Partial<DraftInput> & { wanted?: Wanted[] } = {},
): string[] {
  const { wanted = [], ...rest } = given;
  const input: DraftInput = {
    rule: planRule,
    settled,
    now,
    number: 2,
    isInWindow: true,
    title: "关于调整的通知",
    basis: "武政办发〔2012〕65号",
    stated,
    tierNames: (tier) => ({ zh: tier, en: tier }),
    ...rest,
  };
  const found = checkDraft(input, new Set(wanted.map((each) => each.project)));
  return found.map(({ refusal }) => refusal.code);
}

test("an entry states what differs from the ledger, and nothing else", () => {
  const now = [standing(1), standing(2, { tier: "none" })];
  const wanted = [want(1, { yearPlan: wan(1200) }), want(2)];
  const { statements, changes } = settle([line(1)], now, wanted);
  expect(statements).toEqual([
    { project: 1, attribute: "yearPlan", value: wan(1200), reason: "推进情况" },
    { project: 2, attribute: "planTier", value: "implement", reason: "推进情况" },
  ]);
  expect(changes.map((each) => each.kind)).toEqual(["value", "in"]);
});

test("what an entry puts back as it was in the last version is stated against the ledger, which has moved since", () => {
  const back = [standing(1, { yearPlan: wan(3100) }), standing(2)];
  const wanted = [want(1, { yearPlan: wan(1000) }), want(2, { tier: "none" })];
  const { statements, changes } = settle([line(1)], back, wanted);
  expect(changes).toEqual([]);
  expect(statements).toEqual([
    { project: 1, attribute: "yearPlan", value: wan(1000), reason: "推进情况" },
    { project: 2, attribute: "planTier", value: "none", reason: "推进情况" },
  ]);
});

const tier = fc.constantFrom("implement", "reserve", "none");
const amount = fc.constantFrom(wan(1000), wan(2000), wan(3000));
const someLines = fc.uniqueArray(
  fc.record({ project: fc.integer({ min: 1, max: 4 }), tier, yearPlan: amount, total: amount }),
  { selector: ({ project }) => project },
);

const story = fc.record({
  was: someLines,
  moved: someLines,
  wishes: someLines,
  reason: fc.constantFrom("", "推进情况"),
});

test("whatever was planned, moved and wanted, the ledger with what is stated reads as drafted", () => {
  fc.assert(
    fc.property(story, ({ was, moved, wishes, reason }) => {
      const isIn = (each: PlanLine): boolean => each.tier !== "none";
      const before = was.map((each) => line(each.project, each)).filter(isIn);
      const now = moved.map((each) => standing(each.project, each));
      const wanted = wishes.map((each) => want(each.project, { ...each, reason }));
      const { after, statements } = settle(before, now, wanted);
      const read = now.map((each) => {
        const own = statements.filter(({ project }) => project === each.project);
        const said = own.map(({ attribute, value }) => [parts[attribute], value]);
        return { ...line(each.project, each), ...Object.fromEntries(said) };
      });
      expect(diffPlans(after, read.filter(isIn))).toEqual([]);
    }),
  );
});

test("taking out leaves the amounts as they are", () => {
  const { statements, after } = settle([line(1)], [standing(1)], [want(1, { tier: "none" })]);
  expect(statements.map((each) => [each.attribute, each.value])).toEqual([["planTier", "none"]]);
  expect(after).toEqual([]);
});

test("what the ledger moved by itself is a change without a reason until somebody gives one", () => {
  const now = [standing(1, { yearPlan: wan(2000) })];
  const alone = settle([line(1)], now, []);
  expect(alone.changes).toMatchObject([{ kind: "value", reasons: [] }]);
  expect(codes(alone, now)).toEqual(["planMoved"]);
  const wanted = [want(1, { reason: "设备加价" })];
  const taken = settle([line(1)], now, wanted);
  expect(taken.statements).toEqual([
    { project: 1, attribute: "yearPlan", value: wan(2000), reason: "设备加价" },
  ]);
  expect(codes(taken, now, { wanted })).toEqual([]);
  const told = [standing(1, { yearPlan: wan(2000), reasons: ["已更正"] })];
  expect(codes(settle([line(1)], told, []), told)).toEqual([]);
});

test("a project somebody else took out needs its reason stated with the tier again", () => {
  const now = [standing(1, { tier: "none" })];
  const { statements } = settle([line(1)], now, [want(1, { tier: "none", reason: "终止" })]);
  expect(statements).toEqual([
    { project: 1, attribute: "planTier", value: "none", reason: "终止" },
  ]);
});

test("every change of a later version needs its reason; the first version needs none", () => {
  const wanted = [want(1, { reason: " " })];
  const now = [standing(1, { tier: "none" })];
  expect(codes(settle([], now, wanted), now, { wanted })).toEqual(["planNeedsReason"]);
  expect(codes(settle([], now, wanted), now, { wanted, number: 1, basis: "" })).toEqual([]);
});

test("a title always, a basis as the rule says: always, or outside the windows alone", () => {
  const wanted = [want(1)];
  const now = [standing(1, { tier: "none" })];
  const settled = settle([], now, wanted);
  expect(codes(settled, now, { wanted, title: " ", basis: "" })).toEqual([
    "planNeedsTitle",
    "planNeedsBasis",
  ]);
  const rule = { ...planRule, needs: { ...planRule.needs, basis: "outside" } } as const;
  expect(codes(settled, now, { wanted, rule, basis: "" })).toEqual([]);
  expect(codes(settled, now, { wanted, rule, basis: "", isInWindow: false })).toEqual([
    "planNeedsBasis",
  ]);
});

test("nothing changed is nothing to issue", () => {
  expect(codes(settle([line(1)], [standing(1)], []), [standing(1)])).toEqual(["planNothing"]);
});

const odd: readonly [string, { now: Standing; wanted: Wanted; code: string }][] = [
  [
    "a reserve with an amount",
    { now: standing(1), wanted: want(1, { tier: "reserve" }), code: "planReserveWithPlan" },
  ],
  [
    "more for the year than in all",
    { now: standing(1), wanted: want(1, { total: wan(10) }), code: "planAboveTotal" },
  ],
  [
    "nothing for the year",
    { now: standing(1, { yearPlan: null }), wanted: want(1), code: "planWithoutAmount" },
  ],
  [
    "below the least",
    { now: standing(1), wanted: want(1, { yearPlan: wan(1) }), code: "planBelowLeast" },
  ],
  [
    "finished already",
    { now: standing(1, { stage: "operating" }), wanted: want(1), code: "planFinished" },
  ],
  ["ended", { now: standing(1, { status: "ended" }), wanted: want(1), code: "planStopped" }],
];

test.each(odd)("taken in though %s", (_, { now, wanted, code }) => {
  const own = { ...now, tier: "none" };
  expect(codes(settle([], [own], [wanted]), [own], { wanted: [wanted] })).toEqual([code]);
});

test("taken out though it has started; and the plan shrinks", () => {
  const now = [standing(1, { reached: ["start"] }), standing(2)];
  const wanted = [want(1, { tier: "none" })];
  const settled = settle([line(1), line(2)], now, wanted);
  expect(codes(settled, now, { wanted })).toEqual(["planOutStarted", "planFewer", "planLess"]);
});

test("a project finished in the course of the year stays in its plan without a word", () => {
  const now = [standing(1, { stage: "operating" }), standing(2, { tier: "none" })];
  expect(codes(settle([line(1)], now, [want(2)]), now, { wanted: [want(2)] })).toEqual([]);
});

test("what the document says has to be what its list adds up to, within the rounding", () => {
  const now = [standing(1, { tier: "none" })];
  const wanted = [want(1)];
  const settled = settle([line(2)], [...now, standing(2)], wanted);
  const say = (given: Partial<DraftInput["stated"]>) =>
    codes(settled, now, { wanted, stated: { ...stated, ...given } });
  expect(say({ counts: { implement: 2 }, total: wan(20_000), yearPlan: wan(2_000) })).toEqual([]);
  expect(say({ total: wan(20_500) })).toEqual([]);
  expect(say({ counts: { implement: 3 }, total: wan(20_501), yearPlan: wan(1_000) })).toEqual([
    "planCountOff",
    "planTotalOff",
    "planYearOff",
  ]);
});
