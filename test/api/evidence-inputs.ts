import type { EndpointId } from "../../src/contract/contract.ts";

/** What an allowed person is told: no evidence has the number named. */
export const evidenceRefused: Partial<Record<EndpointId, number>> = {
  showEvidence: 404,
  useEvidence: 404,
  sameEvidence: 404,
};

/** Inputs of the endpoints of evidence; `project` is one the asker sees. */
export function evidenceInputs(
  district: string,
  project: number,
): Partial<Record<EndpointId, object>> {
  const none = { district, id: 999_999 };
  return {
    addEvidence: { district, id: project },
    listEvidence: { district, id: project },
    showEvidence: none,
    useEvidence: { ...none, attribute: "start" },
    sameEvidence: none,
  };
}
