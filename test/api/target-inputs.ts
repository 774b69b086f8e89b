import type { EndpointId } from "../../src/contract/contract.ts";

/** What an allowed person is told: there is no letter, no draft, and no such part of one. */
export const targetRefused: Partial<Record<EndpointId, number>> = {
  showTargetFigure: 404,
  downloadTargetPaper: 404,
  receiveTargets: 404,
  saveTargetDraft: 409,
  dropTargetDraft: 409,
  issueTargets: 409,
};

/** Inputs of the endpoints of letters of targets. */
export function targetInputs(district: string): Partial<Record<EndpointId, object>> {
  const at = { district, period: "2024" };
  const body = { title: "", basis: "", open: true, targets: [], cells: {}, reasons: {} };
  return {
    showTargets: at,
    showTargetFigure: { ...at, unit: 1, target: "starts" },
    downloadTargetPaper: { ...at, number: 1, unit: 1 },
    downloadTargets: at,
    receiveTargets: { ...at, number: 1, unit: 1, note: "" },
    showTargetDraft: at,
    saveTargetDraft: { ...at, version: 7, body },
    dropTargetDraft: { ...at, version: 7 },
    issueTargets: { ...at, version: 7, mark: "none" },
  };
}
