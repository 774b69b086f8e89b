import { expect, test } from "vitest";
import { factOf } from "../ledger/fact-fixture.ts";
import { type Found, type Said, checkFinding, conflictsOf, effectOf } from "./finding.ts";

const fact = factOf({ seq: 7, statedBy: 5, value: "在建" });
const figure = { fact, respondent: 3, isCurrent: true };
const audit = { person: 2, unit: 1, roles: ["audit"] } as const;
const found: Found = { says: "agrees", value: null, words: "", photographs: [], day: "2026-11-20" };

test("agreement verifies, difference contests, and what cannot be told is only kept", () => {
  expect(effectOf(figure, found, audit)).toMatchObject({
    kind: "verified",
    verification: { standing: "verified" },
  });
  const differs = { ...found, says: "differs", words: "没有动工" } as const;
  expect(effectOf(figure, differs, audit)).toMatchObject({
    kind: "contested",
    contest: { fact: 7, reason: "没有动工", raisedBy: 2 },
  });
  expect(effectOf(figure, { ...found, says: "unclear" }, audit)).toEqual({ kind: "none", why: "" });
});

test("nobody verifies or refutes their own figure, nor stands in for who stated it: it is kept and says why", () => {
  const own = { ...audit, person: 5 };
  const lent = { ...audit, lent: [{ role: "audit", by: [5] }] } as const;
  for (const says of ["agrees", "differs"] as const) {
    const said = { ...found, says, words: "看过" };
    expect(effectOf(figure, said, own)).toEqual({ kind: "none", why: "ownStatement" });
    expect(effectOf(figure, said, lent)).toEqual({ kind: "none", why: "standsInForStater" });
  }
});

test("a figure corrected while the inspector was on the way is neither verified nor contested", () => {
  const moved = { ...figure, isCurrent: false };
  for (const says of ["agrees", "differs"] as const)
    expect(effectOf(moved, { ...found, says, words: "看过" }, audit)).toEqual({
      kind: "none",
      why: "figureMovedOn",
    });
});

test("who does not agree says what they saw", () => {
  expect(checkFinding({ says: "differs", words: " ", value: null }).ok).toBe(false);
  expect(checkFinding({ says: "unclear", words: "", value: null }).ok).toBe(false);
  expect(checkFinding({ says: "differs", words: "", value: "在建" }).ok).toBe(true);
  expect(checkFinding({ says: "agrees", words: "", value: null }).ok).toBe(true);
});

const said: Said = { seq: 1, fact: 7, by: 2, says: "agrees", value: null, why: "" };

test("two inspectors who say otherwise of one fact both stand, and both are shown against each other", () => {
  const other: Said = { ...said, seq: 2, by: 3, says: "differs", value: '"停工"' };
  expect(conflictsOf([said, other])).toEqual([
    { seq: 1, with: "inspector" },
    { seq: 2, with: "inspector" },
  ]);
  expect(conflictsOf([said, { ...other, says: "agrees", value: null }])).toEqual([]);
  expect(conflictsOf([said, { ...other, says: "unclear" }])).toEqual([]);
  expect(conflictsOf([other, { ...other, seq: 3, by: 4, value: '"在建"' }])).toHaveLength(2);
  expect(conflictsOf([said, { ...other, fact: 8 }])).toEqual([]);
});

test("of one inspector the last word counts, and nobody contradicts themselves", () => {
  const changed: Said = { ...said, seq: 4, says: "differs" };
  const other: Said = { ...said, seq: 2, by: 3, says: "differs" };
  expect(conflictsOf([said, changed])).toEqual([]);
  expect(conflictsOf([said, other, changed])).toEqual([]);
});

test("a finding on a figure corrected meanwhile is shown as such", () => {
  expect(conflictsOf([{ ...said, why: "figureMovedOn" }])).toEqual([{ seq: 1, with: "figure" }]);
});
