import type { EndpointId } from "../../src/contract/contract.ts";

/** What an allowed person is told: there is no version, no draft, no such ceremony, and the file is no list of a plan. */
export const planRefused: Partial<Record<EndpointId, number>> = {
  comparePlan: 404,
  downloadPlanChanges: 404,
  downloadPlanNotice: 404,
  savePlanDraft: 409,
  dropPlanDraft: 409,
  issuePlan: 409,
  showBatch: 404,
  recordBatch: 404,
};

/** Inputs of the yearly plan's and the ceremonies' endpoints. */
export function planInputs(district: string): Partial<Record<EndpointId, object>> {
  const at = { district, year: "2024" };
  const stated = { counts: {}, yearPlan: "", total: "" };
  const body = { title: "", basis: "", stated, entries: [] };
  return {
    showPlan: at,
    comparePlan: { ...at, from: 1, to: 2 },
    downloadPlanChanges: { ...at, from: 1, to: 2 },
    downloadPlanNotice: { ...at, number: 1 },
    showPlanDraft: at,
    savePlanDraft: { ...at, version: 7, body },
    dropPlanDraft: { ...at, version: 7 },
    readPlanList: at,
    issuePlan: { ...at, version: 7, mark: "none" },
    showBatch: { district, batch: "没有这场" },
    recordBatch: {
      district,
      name: "没有这场",
      kind: "start",
      day: "2024-01-01",
      announced: [],
      members: [999_999],
      key: "matrix-batch",
    },
  };
}
