import type { EndpointId } from "../../src/contract/contract.ts";

/** What an allowed person is told where the input names a draw or a card that is not there, or nobody to send. */
export const inspectionRefused: Partial<Record<EndpointId, number>> = {
  commitDraw: 400,
  showDraw: 404,
  checkFrame: 404,
  addDrawWords: 404,
  openDraw: 404,
  addCard: 404,
  addFinding: 404,
  addCardPhotograph: 404,
};

/** Inputs of the endpoints of draws and inspectors' cards. */
export function inspectionInputs(district: string): Partial<Record<EndpointId, object>> {
  const nowhere = { district, id: 999_999 };
  return {
    commitDraw: { district, title: "试", inspectors: [], wordsRole: null },
    showDraw: nowhere,
    checkFrame: nowhere,
    addDrawWords: { ...nowhere, words: "试" },
    openDraw: nowhere,
    addCard: { ...nowhere, project: 1, inspector: 1, reason: "试" },
    addFinding: {
      ...nowhere,
      key: "matrix-finding",
      fact: 1,
      says: "agrees",
      seenAt: "2024-03-05T00:00:00Z",
    },
    addCardPhotograph: nowhere,
  };
}
