import type { EndpointId } from "../../src/contract/contract.ts";

/** What an allowed person is told: nobody keeps what the input names, so that it is nobody's to state. */
export const unitRefused: Partial<Record<EndpointId, number>> = { stateUnitFigures: 400 };

/** Inputs of the endpoints about the tree; `unit` is one of the district. Only told, so that the tree stays. */
export function unitInputs(district: string, unit: number): Partial<Record<EndpointId, object>> {
  const units = [{ name: "矩阵镇", kind: "town", parent: "两镇区" }];
  return {
    showUnit: { district, id: unit },
    showUnitFigures: { district },
    stateUnitFigures: {
      district,
      key: "matrix-figures",
      attribute: "nothing",
      period: "2024-01",
      figures: [{ unit, text: "5" }],
    },
    organiseUnits: { district, change: { act: "add", units }, reason: "试" },
  };
}
