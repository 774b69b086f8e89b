import type { Value } from "../value/value.ts";
import type { Fact } from "./fact.ts";

/** A fact for tests, with everything filled in that a test does not speak of. Errors: none (total). */
export function factOf(
  given: Partial<Fact> & { readonly seq: number; readonly value: Value },
): Fact {
  return {
    subject: 1,
    attribute: "totalInvestment",
    kind: "planned",
    scope: "",
    period: null,
    validFrom: "2024-01-01",
    knownOn: "2024-01-31",
    recordedAt: "2024-01-31T00:00:00.000Z",
    source: "report",
    evidence: [],
    statedBy: 1,
    statedByUnit: 1,
    fromAbove: false,
    corrects: null,
    reason: null,
    importId: null,
    standing: "claimed",
    ...given,
  };
}
