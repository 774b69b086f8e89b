import type { Output } from "../../contract/endpoint.ts";
import type { listDraws, planDraw, showDraw } from "../../contract/inspection.ts";
import type { listCards } from "../../contract/inspection-card.ts";
import type { EndpointId } from "../../contract/contract.ts";

export type Draws = Output<typeof listDraws>["draws"];
export type Whole = Output<typeof showDraw>;
export type Plan = Output<typeof planDraw>;
export type Card = Output<typeof listCards>["cards"][number];
export type Finding = Card["findings"][number];
export type Check = Card["checks"][number];

/** How often a page asks while a commitment is being sealed, which takes a second or two. */
export const sealingMs = 1500;

/** What is asked again after a step of a draw. */
export const staleAfterDraw: readonly EndpointId[] = ["listDraws", "showDraw", "planDraw"];

/** The colour of where a draw stands. */
export function stateTone({ state, isOverdue }: Pick<Draws[number], "state" | "isOverdue">) {
  if (isOverdue) return "red";
  return state === "open" ? "green" : state === "ready" ? "blue" : "amber";
}

const tones = { agrees: "green", differs: "red", unclear: "amber", "": "plain" } as const;

/** The colour of what an inspector says. */
export function sayingTone(says: Finding["says"] | "") {
  return tones[says];
}

/** How many of a card's facts something was found of. */
export function doneOf({ checks, findings }: Pick<Card, "checks" | "findings">) {
  const found = new Set(findings.map(({ fact }) => fact));
  const own = checks.filter(({ current }) => current);
  return { done: own.filter(({ seq }) => found.has(seq)).length, of: own.length };
}
