import fc from "fast-check";
import { expect, test } from "vitest";
import type { Role } from "../unit/role.ts";
import type { Actor } from "./actor.ts";
import { type Move, type MoveKind, allowedMoves, decide } from "./report-move.ts";
import {
  type Phase,
  type ReportState,
  type Step,
  applyStep,
  blankReport,
  foldSteps,
  withStandings,
} from "./report.ts";

const town: Actor = { person: 11, unit: 2, roles: ["town"] };
const office: Actor = { person: 21, unit: 1, roles: ["office"] };
const blank = blankReport(2, "2024-06");
const facts = [{ seq: 7, statedBy: 11 }];
const submit: Move = { kind: "submit", day: "2024-07-03", facts, open: [] };
const accept: Move = { kind: "accept", day: "2024-07-04" };
const sendBack: Move = { kind: "return", day: "2024-07-04", reason: "没有佐证" };

function after(state: ReportState, move: Move, actor: Actor): ReportState {
  const steps = decide(state, move, actor);
  if (!steps.ok) throw new Error(steps.refusal.code);
  return foldSteps(state, steps.value);
}

function codeOf(state: ReportState, move: Move, actor: Actor): string {
  const decided = decide(state, move, actor);
  return decided.ok ? "" : decided.refusal.code;
}

const closing: Step = {
  kind: "close",
  person: 21,
  unit: 1,
  day: "2024-07-10",
  reason: null,
  facts: [],
};
const submitted = after(blank, submit, town);

test("a town submits, the office sends back with a reason, the town submits again, the office accepts", () => {
  const returned = after(submitted, sendBack, office);
  expect(returned).toMatchObject({ phase: "returned", reason: "没有佐证" });
  const again = after(returned, { ...submit, day: "2024-07-08" }, town);
  expect(again).toMatchObject({
    phase: "submitted",
    firstSubmittedOn: "2024-07-03",
    submittedOn: "2024-07-08",
    reason: null,
  });
  expect(after(again, accept, office)).toMatchObject({ phase: "accepted", judgedBy: 21 });
});

test("nobody reports for another unit, and only its town may", () => {
  expect(codeOf(blank, submit, office)).toBe("reportNotYours");
  expect(codeOf(blank, submit, { ...town, unit: 3 })).toBe("reportNotYours");
  expect(codeOf(blank, submit, { ...town, roles: ["leader"] })).toBe("reportNotYours");
  expect(codeOf(submitted, accept, town)).toBe("notAllowed");
});

test("nobody judges what they submitted or stated themselves", () => {
  const both: Actor = { ...town, roles: ["town", "office"] };
  for (const move of [accept, sendBack]) expect(codeOf(submitted, move, both)).toBe("ownStatement");
  const byOther = after(blank, { ...submit, facts: [{ seq: 7, statedBy: 21 }] }, town);
  expect(codeOf(byOther, accept, office)).toBe("ownStatement");
});

test("a return and a reopening need a reason, a submission nothing left open", () => {
  expect(codeOf(submitted, { ...sendBack, reason: " " }, office)).toBe("returnNeedsReason");
  const accepted = after(submitted, accept, office);
  const reopen = { kind: "reopen", day: "2024-07-05", reason: "" } as const;
  expect(codeOf(accepted, reopen, office)).toBe("reopenNeedsReason");
  expect(after(accepted, { ...reopen, reason: "看错" }, office).phase).toBe("submitted");
  const finding = {
    level: "error",
    refusal: { code: "reportOpen", params: {} },
    cells: [],
  } as const;
  expect(decide(blank, { ...submit, open: [finding] }, town)).toMatchObject({
    refusal: { code: "reportOpen", params: { errors: 1, warnings: 0 } },
  });
});

test("a move out of place says where the report is", () => {
  expect(codeOf(blank, accept, office)).toBe("reportNotNow");
  expect(codeOf(submitted, submit, town)).toBe("reportNotNow");
});

test("nothing moves in a closed period", () => {
  const closed = foldSteps(submitted, [closing]);
  expect(closed).toMatchObject({ phase: "closed", closedAs: "submitted" });
  expect(codeOf(closed, accept, office)).toBe("periodClosed");
  expect(allowedMoves(closed, office)).toEqual([]);
  expect(withStandings(closed, () => "returned")).toBe(closed);
});

test("one figure sent back sends the report back; all accepted one by one accept it", () => {
  const two = after(blank, { ...submit, facts: [...facts, { seq: 8, statedBy: 11 }] }, town);
  expect(withStandings(two, (seq) => (seq === 8 ? "returned" : "accepted")).phase).toBe("returned");
  expect(withStandings(two, (seq) => (seq === 8 ? "claimed" : "accepted")).phase).toBe("submitted");
  expect(withStandings(two, () => "verified").phase).toBe("accepted");
  expect(withStandings(submitted, () => undefined).phase).toBe("submitted");
  const empty = after(blank, { ...submit, facts: [] }, town);
  expect(withStandings(empty, () => "accepted").phase).toBe("submitted");
});

test("a reopened report is not accepted again by the standings it had", () => {
  const accepted = after(submitted, accept, office);
  const reopened = after(accepted, { kind: "reopen", day: "2024-07-05", reason: "看错" }, office);
  expect(withStandings(reopened, () => "accepted").phase).toBe("submitted");
});

const kinds: readonly MoveKind[] = ["submit", "accept", "return", "reopen"];
const anyRoles = fc.subarray<Role>(["town", "office", "leader"], { minLength: 1 });
const anyActor = fc.record({
  person: fc.integer({ min: 1, max: 3 }),
  unit: fc.constantFrom(1, 2),
  roles: anyRoles,
});
const anyFacts = fc.array(fc.record({ seq: fc.nat(9), statedBy: fc.integer({ min: 1, max: 3 }) }), {
  maxLength: 2,
});
const anyMove = fc
  .record({
    kind: fc.constantFrom(...kinds),
    facts: anyFacts,
    day: fc.constantFrom("2024-07-02", "2024-07-09"),
  })
  .map((each): Move => {
    if (each.kind === "submit") return { ...each, kind: "submit", open: [] };
    if (each.kind === "accept") return { kind: "accept", day: each.day };
    return { kind: each.kind, day: each.day, reason: "理由" };
  });
const anyEvent = fc.oneof(
  { weight: 12, arbitrary: fc.record({ move: anyMove, actor: anyActor }) },
  { weight: 1, arbitrary: fc.constant("close" as const) },
);
type Event = typeof anyEvent extends fc.Arbitrary<infer T> ? T : never;

/** The same rules told once more, as plainly as can be. */
const model: Readonly<Record<MoveKind, Partial<Record<Phase, Phase>>>> = {
  submit: { draft: "submitted", returned: "submitted" },
  accept: { submitted: "accepted" },
  return: { submitted: "returned" },
  reopen: { accepted: "submitted" },
};

function mayInModel(state: ReportState, { move, actor }: Exclude<Event, "close">): boolean {
  if (move.kind === "submit") return actor.unit === 2 && actor.roles.includes("town");
  const isOwn =
    state.submittedBy === actor.person ||
    state.facts.some((each) => each.statedBy === actor.person);
  return actor.roles.includes("office") && !isOwn;
}

/** Plays events against report and model; answers the steps made. */
function play(events: readonly Event[]): Step[] {
  const steps: Step[] = [];
  let state = blank;
  for (const event of events) {
    const before = state;
    if (event === "close") {
      steps.push(closing);
      state = applyStep(state, closing);
      expect(state.phase).toBe("closed");
      if (before.phase === "closed") expect(state).toBe(before);
      continue;
    }
    const decided = decide(state, event.move, event.actor);
    const next = model[event.move.kind][before.phase];
    expect(decided.ok).toBe(next !== undefined && mayInModel(state, event));
    expect(allowedMoves(state, event.actor).includes(event.move.kind)).toBe(decided.ok);
    if (!decided.ok) continue;
    if (event.move.kind === "accept")
      expect(before.facts.every((each) => each.statedBy !== event.actor.person)).toBe(true);
    steps.push(...decided.value);
    state = foldSteps(state, decided.value);
    expect(state.phase).toBe(next);
  }
  expect(foldSteps(blank, steps)).toEqual(state);
  return steps;
}

test("whatever people try, a report moves by its rules, nobody accepts their own figure, and closed is for good", () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => void play(events)),
    {
      numRuns: 400,
    },
  );
});

test("steps replay to the same report however they are grouped", () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), fc.array(fc.nat(30)), (events, cuts) => {
      const steps = play(events);
      const ends = [...cuts, steps.length].toSorted((a, b) => a - b);
      let from = 0;
      let state = blank;
      for (const end of ends) {
        state = foldSteps(state, steps.slice(from, end));
        from = Math.max(from, end);
      }
      expect(state).toEqual(foldSteps(blank, steps));
    }),
  );
});
