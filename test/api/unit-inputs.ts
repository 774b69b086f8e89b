import type { EndpointId } from "../../src/contract/contract.ts";

/** Inputs of the endpoints about the tree; `unit` is one of the district. Only told, so that the tree stays. */
export function unitInputs(district: string, unit: number): Partial<Record<EndpointId, object>> {
  const units = [{ name: "矩阵镇", kind: "town", parent: "两镇区" }];
  return {
    showUnit: { district, id: unit },
    organiseUnits: { district, change: { act: "add", units }, reason: "试" },
  };
}
