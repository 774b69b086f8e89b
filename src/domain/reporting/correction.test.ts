import fc from "fast-check";
import { expect, test } from "vitest";
import type { Result } from "../refusal/refusal.ts";
import { type Role, roles } from "../unit/role.ts";
import type { Actor } from "./actor.ts";
import { type Answer, answerContest, raiseContest } from "./contest.ts";
import {
  type Correction,
  type Figure,
  agreeCorrection,
  askCorrection,
  declineCorrection,
  withdrawCorrection,
} from "./correction.ts";
import { day, fact, wan } from "./reporting-fixture.ts";

const town: Actor = { person: 11, unit: 2, roles: ["town"] };
const neighbour: Actor = { person: 12, unit: 2, roles: ["town"] };
const office: Actor = { person: 21, unit: 1, roles: ["office"] };
const bureau: Actor = { person: 31, unit: 5, roles: ["bureau"] };
const leader: Actor = { person: 41, unit: 1, roles: ["leader"] };
const figure: Figure = {
  fact: fact("monthDone", wan(500), { seq: 7, period: "2024-06", statedBy: 11 }),
  respondent: 2,
  isCurrent: true,
};
const evidence = [{ kind: "file", label: "合同" }] as const;
const asked = { value: wan(50), reason: "单位写错", evidence, day: "2024-07-20" };

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? "" : result.refusal.code;
}

function agree(correction: Correction, actor: Actor, of: Figure = figure): string {
  return codeOf(agreeCorrection(of, { correction, day: "2024-07-21" }, actor));
}

test("a correction the town asks is agreed by the office, and becomes a statement that names what it corrects", () => {
  const correction = got(askCorrection(figure, asked, town));
  expect(agree(correction, neighbour)).toBe("correctionForOffice");
  const { statement, correction: agreed } = got(
    agreeCorrection(figure, { correction, day: "2024-07-21" }, office),
  );
  expect(statement).toMatchObject({
    corrects: 7,
    value: wan(50),
    reason: "单位写错",
    evidence,
    period: "2024-06",
    knownOn: "2024-07-21",
  });
  expect(agreed).toMatchObject({ state: "agreed", decidedBy: 21 });
  expect(agree(agreed, office)).toBe("correctionDecided");
});

test("the office never changes a respondent's figure by itself: only the respondent's unit agrees", () => {
  for (const asker of [office, bureau]) {
    const correction = got(askCorrection(figure, asked, asker));
    expect(agree(correction, { ...office, person: 22 })).toBe("correctionForRespondent");
    expect(agree(correction, { ...town, unit: 3 })).toBe("correctionForRespondent");
    expect(agree(correction, town)).toBe("");
  }
});

test("whoever asks does not agree, whatever roles they hold", () => {
  const both: Actor = { ...town, roles: ["town", "office"] };
  expect(agree(got(askCorrection(figure, asked, both)), both)).toBe("correctionOwn");
});

test("a correction has a reason, evidence, another value and somebody entitled to ask", () => {
  const ask = (change: Partial<typeof asked>, actor = town) =>
    codeOf(askCorrection(figure, { ...asked, ...change }, actor));
  expect(ask({ reason: "  " })).toBe("reasonNeeded");
  expect(codeOf(askCorrection(figure, { ...asked, evidence: [] }, town))).toBe(
    "correctionNeedsEvidence",
  );
  const { amount, ...rest } = wan(500);
  expect(ask({ value: { ...rest, amount } })).toBe("correctionSame");
  expect(ask({}, leader)).toBe("notAllowed");
  expect(ask({}, { ...town, unit: 3 })).toBe("notAllowed");
});

test("a figure restated, returned or withdrawn since is not corrected", () => {
  const old = { ...figure, isCurrent: false };
  const returned = { ...figure, fact: { ...figure.fact, standing: "returned" } as const };
  for (const each of [old, returned]) {
    expect(codeOf(askCorrection(each, asked, town))).toBe("figureMovedOn");
    expect(agree(got(askCorrection(figure, asked, town)), office, each)).toBe("figureMovedOn");
  }
});

test("a corrected day holds from the day it now says", () => {
  const start: Figure = { ...figure, fact: fact("start", day("2024-06-11"), { seq: 8 }) };
  const correction = got(askCorrection(start, { ...asked, value: day("2024-05-02") }, town));
  const { statement } = got(agreeCorrection(start, { correction, day: "2024-07-21" }, office));
  expect(statement.validFrom).toBe("2024-05-02");
});

test("declining needs a reason, and only the asker withdraws", () => {
  const correction = got(askCorrection(figure, asked, town));
  const decline = (reason: string, actor: Actor) =>
    declineCorrection(correction, { day: "2024-07-21", reason }, actor);
  expect(codeOf(decline(" ", office))).toBe("declineNeedsReason");
  expect(codeOf(decline("不符", town))).toBe("correctionOwn");
  expect(got(decline("不符", office))).toMatchObject({ state: "declined", answer: "不符" });
  expect(codeOf(withdrawCorrection(correction, "2024-07-21", office))).toBe("correctionNotAsker");
  expect(got(withdrawCorrection(correction, "2024-07-21", town)).state).toBe("withdrawn");
});

const contested = { reason: "现场未开工", evidence, value: wan(50), day: "2024-07-20", sees: true };
const contest = got(raiseContest(figure, contested, leader));
const answer: Answer = {
  contest,
  verdict: "upheld",
  reason: "属实",
  value: null,
  evidence: [],
  day: "2024-07-22",
};

test("anyone who sees a figure may contest it, with a reason", () => {
  expect(contest).toMatchObject({ state: "open", raisedBy: 41, fact: 7 });
  expect(codeOf(raiseContest(figure, { ...contested, sees: false }, leader))).toBe("notAllowed");
  expect(codeOf(raiseContest(figure, { ...contested, reason: "" }, leader))).toBe(
    "contestNeedsReason",
  );
});

test("a contest upheld proposes a correction that the other side still has to agree to", () => {
  const { correction, contest: upheld } = got(answerContest(figure, answer, office));
  expect(upheld).toMatchObject({ state: "upheld", answeredBy: 21, answer: "属实" });
  expect(correction).toMatchObject({ side: "office", state: "asked", value: wan(50), evidence });
  expect(correction && agree(correction, { ...office, person: 22 })).toBe(
    "correctionForRespondent",
  );
  expect(codeOf(answerContest(figure, { ...answer, contest: upheld }, office))).toBe(
    "contestDecided",
  );
});

test("a contest is answered by another human, who did not state the figure, with a reason", () => {
  const raisedByOffice = got(raiseContest(figure, contested, office));
  expect(codeOf(answerContest(figure, { ...answer, contest: raisedByOffice }, office))).toBe(
    "contestOwn",
  );
  expect(codeOf(answerContest(figure, answer, town))).toBe("contestOwn");
  expect(codeOf(answerContest(figure, answer, { ...leader, person: 42 }))).toBe("notAllowed");
  expect(codeOf(answerContest(figure, { ...answer, reason: " " }, neighbour))).toBe(
    "contestNeedsReason",
  );
  expect(got(answerContest(figure, { ...answer, verdict: "dismissed" }, neighbour))).toMatchObject({
    contest: { state: "dismissed" },
    correction: null,
  });
});

test("a contest upheld says what the figure should be", () => {
  const vague = got(raiseContest(figure, { ...contested, value: null }, leader));
  const upheld = { ...answer, contest: vague };
  expect(codeOf(answerContest(figure, upheld, office))).toBe("contestNeedsValue");
  expect(
    got(answerContest(figure, { ...upheld, value: wan(40) }, office)).correction?.value,
  ).toEqual(wan(40));
});

const anyActor = fc.record({
  person: fc.integer({ min: 1, max: 4 }),
  unit: fc.constantFrom(1, 2, 3),
  roles: fc.subarray<Role>([...roles]),
});

test("whoever tries, a figure changes by two humans, one of them of the respondent's unit", () => {
  fc.assert(
    fc.property(anyActor, anyActor, (asker, decider) => {
      const correction = askCorrection(figure, asked, asker);
      if (!correction.ok) return;
      if (agree(correction.value, decider) !== "") return;
      expect(asker.person).not.toBe(decider.person);
      expect([asker.unit, decider.unit]).toContain(figure.respondent);
    }),
    { numRuns: 1000 },
  );
});
