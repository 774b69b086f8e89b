import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { type Actor, holds } from "../reporting/actor.ts";
import type { WordsRole } from "./frame.ts";

/** A draw as far as it has come. */
export type Draw = {
  /** The human who committed to it. */
  readonly committedBy: number;
  readonly revealBy: string;
  readonly takesCheckpoint: boolean;
  readonly wordsRole: WordsRole | null;
  /** The commitment stands in the sealed log: a checkpoint was signed over it. */
  readonly isSealed: boolean;
  readonly hasWords: boolean;
  readonly isOpen: boolean;
};

/** Where a draw stands: promised, waiting for somebody's words, ready to be opened, opened. */
export const drawStates = ["sealing", "words", "ready", "open"] as const;
export type DrawState = (typeof drawStates)[number];

/** Where a draw stands. Errors: none (total). */
export function drawState(draw: Draw): DrawState {
  if (draw.isOpen) return "open";
  if (draw.takesCheckpoint && !draw.isSealed) return "sealing";
  return draw.wordsRole !== null && !draw.hasWords ? "words" : "ready";
}

/** Whether a draw should have been opened by now and was not: it stays so, whatever is drawn after it. Errors: none (total). */
export function isOverdue(draw: Draw, today: string): boolean {
  return !draw.isOpen && draw.revealBy < today;
}

const opening = { "action.zh": "公开抽签", "action.en": "open a draw" } as const;
const adding = { "action.zh": "给抽签写几个字", "action.en": "add words to a draw" } as const;

/**
 * The office opens a draw when everything it takes is there; once the day has passed, whoever verifies may, so that
 * nobody can keep a result back. Refuses `notAllowed`, `drawOpened`, `drawNotSealed`, `drawWaitsForWords`.
 */
export function decideReveal(draw: Draw, today: string, actor: Actor): Result<true> {
  const isLate = isOverdue(draw, today);
  if (!holds(actor, isLate ? ["office", "bureau", "audit"] : ["office"]))
    return refuse("notAllowed", opening);
  const state = drawState(draw);
  if (state === "open") return refuse("drawOpened");
  if (state === "sealing") return refuse("drawNotSealed");
  return state === "words" ? refuse("drawWaitsForWords") : accept(true);
}

/**
 * Somebody outside the office adds words to the seed, once, after the commitment is sealed and before anything is
 * opened. Refuses `notAllowed`, `drawOpened`, `drawNotSealed`, `drawHasWords`, `drawNeedsWords`.
 */
export function decideWords(draw: Draw, words: string, actor: Actor): Result<string> {
  const isAsked = draw.wordsRole !== null && holds(actor, [draw.wordsRole]);
  if (!isAsked || holds(actor, ["office"]) || actor.person === draw.committedBy)
    return refuse("notAllowed", adding);
  if (draw.isOpen) return refuse("drawOpened");
  if (draw.takesCheckpoint && !draw.isSealed) return refuse("drawNotSealed");
  if (draw.hasWords) return refuse("drawHasWords");
  const given = words.trim();
  return given === "" ? refuse("drawNeedsWords") : accept(given);
}

/** What a draw is committed to with. */
export type Committed = {
  readonly title: string;
  readonly inspectors: readonly number[];
  readonly wordsRole: WordsRole | null;
  readonly rows: number;
};

/**
 * Whether a draw may be committed to. Refuses `drawNeedsTitle`, `drawNeedsInspector` for none or one who may not verify,
 * `drawNeedsWordsRole` where the rule asks for somebody's words, `drawTakesNoWords`, `drawEmpty`.
 */
export function checkCommit(
  given: Committed,
  rule: { readonly outside: { readonly words: "needed" | "may" | "never" } },
  verifiers: readonly number[],
): Result<true> {
  const { words } = rule.outside;
  if (given.title.trim() === "") return refuse("drawNeedsTitle");
  const isKnown = given.inspectors.every((person) => verifiers.includes(person));
  if (given.inspectors.length === 0 || !isKnown) return refuse("drawNeedsInspector");
  if (words === "needed" && given.wordsRole === null) return refuse("drawNeedsWordsRole");
  if (words === "never" && given.wordsRole !== null) return refuse("drawTakesNoWords");
  return given.rows === 0 ? refuse("drawEmpty") : accept(true);
}
