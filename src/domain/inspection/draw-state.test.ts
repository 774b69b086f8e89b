import { expect, test } from "vitest";
import {
  type Draw,
  checkCommit,
  decideReveal,
  decideWords,
  drawState,
  isOverdue,
} from "./draw-state.ts";

const draw: Draw = {
  committedBy: 1,
  revealBy: "2026-11-25",
  takesCheckpoint: true,
  wordsRole: "audit",
  isSealed: true,
  hasWords: true,
  isOpen: false,
};
const office = { person: 1, unit: 9, roles: ["office"] } as const;
const audit = { person: 2, unit: 9, roles: ["audit"] } as const;
const codeOf = (result: { ok: boolean; refusal?: { code: string } }): string =>
  result.refusal?.code ?? "";

test("a draw waits for its seal, then for the words, and is then ready", () => {
  const bare = { ...draw, isSealed: false, hasWords: false };
  expect(drawState(bare)).toBe("sealing");
  expect(drawState({ ...bare, isSealed: true })).toBe("words");
  expect(drawState(draw)).toBe("ready");
  expect(drawState({ ...draw, isOpen: true })).toBe("open");
  expect(drawState({ ...bare, takesCheckpoint: false, wordsRole: null })).toBe("ready");
});

test("nothing is opened before everything it takes is there, nor twice", () => {
  expect(codeOf(decideReveal({ ...draw, isSealed: false }, "2026-11-20", office))).toBe(
    "drawNotSealed",
  );
  expect(codeOf(decideReveal({ ...draw, hasWords: false }, "2026-11-20", office))).toBe(
    "drawWaitsForWords",
  );
  expect(codeOf(decideReveal({ ...draw, isOpen: true }, "2026-11-20", office))).toBe("drawOpened");
  expect(decideReveal(draw, "2026-11-20", office).ok).toBe(true);
});

test("only the office opens in time; once the day has passed whoever verifies may, so that nobody keeps a result back", () => {
  expect(codeOf(decideReveal(draw, "2026-11-25", audit))).toBe("notAllowed");
  expect(isOverdue(draw, "2026-11-25")).toBe(false);
  expect(isOverdue(draw, "2026-11-26")).toBe(true);
  expect(decideReveal(draw, "2026-11-26", audit).ok).toBe(true);
  expect(isOverdue({ ...draw, isOpen: true }, "2026-11-26")).toBe(false);
});

test("words are added once, by the role that was named, by nobody of the office, and after the seal", () => {
  const waiting = { ...draw, hasWords: false };
  expect(decideWords(waiting, " 秋风 ", audit)).toEqual({ ok: true, value: "秋风" });
  expect(codeOf(decideWords(waiting, "x", { ...audit, roles: ["bureau"] }))).toBe("notAllowed");
  expect(codeOf(decideWords(waiting, "x", { ...audit, roles: ["audit", "office"] }))).toBe(
    "notAllowed",
  );
  expect(codeOf(decideWords(waiting, "x", { ...audit, person: 1 }))).toBe("notAllowed");
  expect(codeOf(decideWords({ ...waiting, isSealed: false }, "x", audit))).toBe("drawNotSealed");
  expect(codeOf(decideWords(draw, "x", audit))).toBe("drawHasWords");
  expect(codeOf(decideWords(waiting, "  ", audit))).toBe("drawNeedsWords");
});

test("a draw needs a name, inspectors who may verify, projects, and the words its rule asks for", () => {
  const given = { title: "抽查", inspectors: [2], wordsRole: null, rows: 3 } as const;
  const rule = (words: "needed" | "may" | "never") => ({ outside: { words } });
  expect(checkCommit(given, rule("may"), [2, 3]).ok).toBe(true);
  expect(codeOf(checkCommit({ ...given, title: " " }, rule("may"), [2]))).toBe("drawNeedsTitle");
  expect(codeOf(checkCommit({ ...given, inspectors: [] }, rule("may"), [2]))).toBe(
    "drawNeedsInspector",
  );
  expect(codeOf(checkCommit(given, rule("may"), [3]))).toBe("drawNeedsInspector");
  expect(codeOf(checkCommit(given, rule("needed"), [2]))).toBe("drawNeedsWordsRole");
  expect(codeOf(checkCommit({ ...given, wordsRole: "audit" }, rule("never"), [2]))).toBe(
    "drawTakesNoWords",
  );
  expect(codeOf(checkCommit({ ...given, rows: 0 }, rule("may"), [2]))).toBe("drawEmpty");
});
