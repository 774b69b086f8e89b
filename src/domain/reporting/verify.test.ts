import { expect, test } from "vitest";
import { factOf } from "../ledger/fact-fixture.ts";
import type { Actor } from "./actor.ts";
import type { Figure } from "./correction.ts";
import { decideVerification } from "./verify.ts";

const fact = factOf({ seq: 7, value: "8亿元", statedBy: 1 });
const figure: Figure = { fact, respondent: 3, isCurrent: true };
const bureau: Actor = { person: 2, unit: 9, roles: ["bureau"] };
const said = { standing: "verified", reason: "现场核对" } as const;

const codeOf = (given: {
  figure?: Partial<Figure>;
  reason?: string;
  actor?: Partial<Actor>;
}): string => {
  const { reason = "现场核对" } = given;
  const result = decideVerification(
    { ...figure, ...given.figure },
    { ...said, reason },
    { ...bureau, ...given.actor },
  );
  return result.ok ? "" : result.refusal.code;
};

test("a bureau, the audit or the office verifies; a town, a leader or a task force does not", () => {
  for (const role of ["bureau", "audit", "office"] as const)
    expect(codeOf({ actor: { roles: [role] } })).toBe("");
  for (const role of ["town", "leader", "taskforce"] as const)
    expect(codeOf({ actor: { roles: [role] } })).toBe("notAllowed");
});

test("what the rule of evidence asks for is there before a figure is verified; without it is sent back", () => {
  const lacking = [
    { label: { zh: "发票", en: "Invoices" }, oneOf: [{ paper: "invoice", count: 1 }] },
  ];
  const result = (standing: "verified" | "returned", needs: typeof lacking) =>
    decideVerification(figure, { ...said, standing, lacking: needs }, bureau);
  expect(result("verified", lacking)).toMatchObject({
    refusal: { code: "figureNotProven", params: { "needs.zh": "发票" } },
  });
  expect(result("verified", []).ok).toBe(true);
  expect(result("returned", lacking).ok).toBe(true);
});

test("nobody verifies their own figure", () => {
  expect(codeOf({ actor: { person: 1 } })).toBe("ownStatement");
});

test("what no longer counts is not verified, and a verification says what it rests on", () => {
  expect(codeOf({ figure: { isCurrent: false } })).toBe("figureMovedOn");
  expect(codeOf({ figure: { fact: { ...fact, standing: "returned" } } })).toBe("figureMovedOn");
  expect(codeOf({ reason: "  " })).toBe("reasonNeeded");
});
