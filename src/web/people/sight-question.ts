import { isIsoDay } from "../../domain/value/civil.ts";

/** What can be looked up: who sees a unit or a project, what a person sees. */
export const sightAsks = ["unit", "project", "person"] as const;
export type SightAsk = (typeof sightAsks)[number];

export type SightQuestion = { readonly ask: SightAsk; readonly id: number; readonly day: string };

/** Which of the three the address is about, before anything is asked. */
export function askOf(params: URLSearchParams): SightAsk {
  return sightAsks.find((each) => each === params.get("ask")) ?? "unit";
}

/** What the address asks; null while something is missing. */
export function sightQuestion(params: URLSearchParams): SightQuestion | null {
  const ask = askOf(params);
  const id = Number(params.get("of"));
  const day = params.get("day") ?? "";
  return Number.isInteger(id) && id > 0 && isIsoDay(day) ? { ask, id, day } : null;
}
