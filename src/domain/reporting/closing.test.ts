import { expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { type ClosingInput, decideClosing } from "./closing.ts";

const office: Actor = { person: 21, unit: 1, roles: ["office"] };
const input: ClosingInput = {
  period: "2024-06",
  today: "2024-07-10",
  seq: 100,
  isClosed: false,
  owing: [
    { unit: 2, phase: "accepted" },
    { unit: 3, phase: "accepted" },
  ],
  knowingly: null,
};

function codeOf(change: Partial<ClosingInput>, actor = office): string {
  const decided = decideClosing({ ...input, ...change }, actor);
  return decided.ok ? "" : decided.refusal.code;
}

test("a month whose reports are all accepted is closed at the ledger's point", () => {
  expect(decideClosing(input, office)).toEqual({
    ok: true,
    value: { period: "2024-06", seq: 100, day: "2024-07-10", by: 21, without: [], reason: null },
  });
});

test("a month is closed once, after its end, by the office", () => {
  expect(codeOf({ isClosed: true })).toBe("periodClosed");
  expect(codeOf({ today: "2024-06-30" })).toBe("periodNotOver");
  expect(codeOf({ today: "2024-07-01" })).toBe("");
  expect(codeOf({}, { ...office, roles: ["town", "leader"] })).toBe("notAllowed");
});

test("missing reports are waited for, or named exactly and explained", () => {
  const owing: ClosingInput["owing"] = [
    { unit: 9, phase: "returned" },
    { unit: 2, phase: "accepted" },
    { unit: 3, phase: "submitted" },
  ];
  const reason = "网络中断";
  expect(codeOf({ owing })).toBe("reportsMissing");
  expect(codeOf({ owing, knowingly: { without: [3], reason } })).toBe("missingChanged");
  expect(codeOf({ owing, knowingly: { without: [2, 3, 9], reason } })).toBe("missingChanged");
  expect(codeOf({ owing, knowingly: { without: [9, 3], reason: " " } })).toBe("closingNeedsReason");
  expect(
    decideClosing({ ...input, owing, knowingly: { without: [9, 3], reason } }, office),
  ).toMatchObject({ value: { without: [3, 9], reason } });
});
