import type { ground as zh } from "../zh/ground.ts";

export const ground = {
  known: (day: string, seq: number | null) =>
    seq === null ? `As known on ${day}` : `As known on ${day}, ledger no. ${seq}`,
  last: (seq: number) => `Last record involved: ledger no. ${seq}`,
  rule: {
    attribute:
      "A later statement replaces an earlier one; what was returned or withdrawn does not count. The one marked “current” counts.",
    facts: "Follows from these records.",
    stage: "Follows from the nodes that have happened: the furthest stage one of them has entered.",
    light: "By the light rule, from what was planned for each node and what happened.",
    delay:
      "Days between the plan and what happened (for what has not, the day the data speak for); a range where days are known coarsely.",
    progress: "Investment done this year divided by the year's plan.",
    counted: "How many these projects are; each opens why it stands here.",
    drawn: "The projects drawn from this stratum; anybody can draw again.",
    count: "How many these projects are.",
    parts: "These projects added up.",
    total:
      "The figures of these projects added up; other currencies and missing figures are left out.",
    share: "What is verified divided by what is claimed.",
    gap: "The first column less the second.",
    inferred: "Implied by other figures through an identity, project by project.",
    debt: "The records the year's investment rests on, added up by how far each was checked.",
    plan: "These projects of this version of the plan added up.",
    bulletin:
      "The document's figure follows from these records; anyone can recompute it with “guatu verify”.",
  },
  nothing: "No projects.",
  parts: (n: string) => `${n} projects`,
  project: "Project",
  unit: "Unit",
  sortBy: (head: string) => `Sort by “${head}”`,
  rest: (n: string) => `Show the other ${n}`,
  none: "—",
  back: "Back",
  toProject: "Open the project",
  earlier: (n: number) => `${n} earlier records`,
} satisfies typeof zh;
