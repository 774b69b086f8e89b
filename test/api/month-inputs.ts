import type { EndpointId } from "../../src/contract/contract.ts";

/** What an allowed person is told where the input names something that is not there, or not over. */
export const refusedFor: Partial<Record<EndpointId, number>> = {
  listBulletinParts: 404,
  closePeriod: 409,
  discardImport: 404,
  reissuePeriod: 409,
  askCorrection: 404,
  settleCorrection: 404,
  withdrawCorrection: 404,
  raiseContest: 404,
  answerContest: 404,
  verifyFact: 404,
  saveMonth: 404,
  submitMonth: 404,
  judgeFacts: 404,
  reopenReport: 404,
};

/** Inputs of the month's endpoints; `unit` is a town the asker sees. */
export function monthInputs(district: string, unit: number): Partial<Record<EndpointId, object>> {
  const nothing = { district, id: 999_999, seq: 999_999, unit: 999_999, period: "2024-03" };
  const evidence = [{ label: "佐证" }];
  return {
    discardImport: { district, id: 999_999 },
    showClosing: { district, period: "2024-01" },
    closePeriod: nothing,
    reissuePeriod: { ...nothing, basis: "依据" },
    askCorrection: { ...nothing, value: "1亿元", reason: "更正", evidence },
    settleCorrection: { ...nothing, agree: true },
    withdrawCorrection: nothing,
    raiseContest: { ...nothing, reason: "不对" },
    answerContest: { ...nothing, answer: "rejected", reason: "无误" },
    verifyFact: { ...nothing, standing: "verified", reason: "核对" },
    showDebt: { district, year: "2024" },
    listDebtParts: { district, year: "2024" },
    listTotalParts: { district, figure: "totalInvestment" },
    listBulletinParts: { district, period: "2024-01", place: "0.0" },
    showMonth: { district, unit, period: "2024-02" },
    saveMonth: { ...nothing, cells: [] },
    submitMonth: { ...nothing, key: "matrix-submit" },
    urgeUnits: { district, period: "2024-02", units: [unit] },
    judgeFacts: { ...nothing, standing: "accepted" },
    reopenReport: { ...nothing, reason: "重审" },
  };
}
