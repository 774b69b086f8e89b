import type { Output } from "../../contract/endpoint.ts";
import type { listCases, listLeads, showCase, showLead } from "../../contract/lead.ts";
import type { EndpointId } from "../../contract/contract.ts";

export type Leads = Output<typeof listLeads>;
export type Lead = Leads["leads"][number];
export type DetectorInfo = Leads["detectors"][number];
export type LeadFacts = Output<typeof showLead>["facts"];
export type Cases = Output<typeof listCases>;
export type CaseLine = Cases["cases"][number];
export type WholeCase = Output<typeof showCase>;
export type Finding = NonNullable<CaseLine["finding"]>;

/** What a step of a case changes elsewhere; those answers are asked again. */
export const staleAfterCase: readonly EndpointId[] = [
  "listLeads",
  "listCases",
  "showCase",
  "showLead",
];

const tones = { "1": "plain", "2": "amber", "3": "red" } as const;

/** The colour of a strength; never the only sign of it. */
export function strengthTone(strength: 1 | 2 | 3): (typeof tones)["1" | "2" | "3"] {
  return tones[strength];
}

/** The colour of where a case stands: somebody waits for it, or it is done with. */
export function stateTone(state: CaseLine["state"]) {
  return state === "open" ? "amber" : state === "explained" ? "blue" : "plain";
}

/** The colour of what came of a case. */
export function findingTone(finding: Finding) {
  return finding === "real" ? "red" : "green";
}

/** What the address asks for, as the list is asked. */
export function askedBy(params: URLSearchParams) {
  const number = (name: string): number | undefined => {
    const value = Number(params.get(name) ?? "");
    return Number.isInteger(value) && value > 0 ? value : undefined;
  };
  const stand = params.get("case");
  const strength = number("strength");
  return {
    detector: params.get("detector") ?? undefined,
    unit: number("unit"),
    strength: strength === undefined ? undefined : Math.min(strength, 3),
    project: number("project"),
    case: stand === "none" || stand === "open" || stand === "done" ? stand : undefined,
  } as const;
}
