import type { EndpointId } from "../../src/contract/contract.ts";

/** What an allowed person is told where the input names a lead, a case or a circular that is not there. */
export const caseRefused: Partial<Record<EndpointId, number>> = {
  showLead: 404,
  openCase: 404,
  showCase: 404,
  explainCase: 404,
  decideCase: 404,
  closeCase: 404,
  publishCircular: 404,
  downloadCircular: 404,
};

/** Inputs of the endpoints of leads and cases. */
export function caseInputs(district: string): Partial<Record<EndpointId, object>> {
  const nowhere = { district, id: 999_999, text: "试" };
  const nothing = { district, key: "equal-steps:999999:2024-01" };
  return {
    showLead: nothing,
    openCase: nothing,
    showCase: nowhere,
    explainCase: nowhere,
    decideCase: { ...nowhere, finding: "false" },
    closeCase: nowhere,
    publishCircular: { district, cases: [999_999], demand: "" },
    downloadCircular: { district, number: 99_999 },
  };
}
