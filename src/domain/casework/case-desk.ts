import type { Actor } from "../reporting/actor.ts";
import { daysBetween } from "../value/civil.ts";
import { type Case, caseState, decideCase, explainCase } from "./case.ts";

/** What a case waits for from somebody: the unit's explanation, or what is found of it. */
export type CaseDuty = {
  readonly kind: "explain" | "decide";
  /** By when the unit is to explain; null where the working calendar of the year is not known. */
  readonly due: string | null;
  /** Calendar days after that day; 0 while there is time, and where nobody can tell. */
  readonly days: number;
};

/**
 * What a case waits for from an actor on a day: undefined where it waits for nobody, or for somebody else. Whoever judges
 * is asked once the unit explained, or had its time. Errors: none (total).
 */
export function caseDuty(file: Case, actor: Actor, today: string): CaseDuty | undefined {
  const { due } = file;
  const days = due === null ? 0 : Math.max(daysBetween(due, today), 0);
  const said = { text: "?", day: today, evidence: [] };
  const state = caseState(file);
  if (state === "open" && explainCase(file, said, actor).ok) return { kind: "explain", due, days };
  const isHeard = state === "explained" || (state === "open" && days > 0);
  if (!isHeard || !decideCase(file, { ...said, finding: "explained" }, actor).ok) return undefined;
  // Once the unit explained its clock stands.
  return { kind: "decide", due, days: state === "explained" ? 0 : days };
}
