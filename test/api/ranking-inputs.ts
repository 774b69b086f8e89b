import type { EndpointId } from "../../src/contract/contract.ts";

/** What an allowed person is told where the input names a published ranking or an objection that is not there. */
export const rankingRefused: Partial<Record<EndpointId, number>> = {
  showPublication: 404,
  showRanked: 404,
  downloadRanking: 404,
  publishRanking: 404,
  reviseRanking: 404,
  finishRanking: 404,
  objectToRanking: 404,
  ruleOnObjection: 404,
  decideFlag: 404,
};

/** Inputs of the endpoints of published rankings. */
export function rankingInputs(
  district: string,
  rulebook: string | undefined,
): Partial<Record<EndpointId, object>> {
  const nowhere = { district, id: 999_999 };
  return {
    adviseRank: { district, rulebook, period: "2024Q1", unit: 1 },
    showPublication: nowhere,
    showRanked: { ...nowhere, unit: 1 },
    downloadRanking: nowhere,
    publishRanking: { district, rulebook: "none", period: "2024-01" },
    reviseRanking: { ...nowhere, basis: "试" },
    finishRanking: nowhere,
    objectToRanking: { ...nowhere, unit: 1, article: "size", points: "1", reason: "试" },
    ruleOnObjection: { ...nowhere, outcome: "dismissed", reason: "试" },
    decideFlag: { ...nowhere, unit: 1, given: true, reason: "试" },
  };
}
