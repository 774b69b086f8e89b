import type { EndpointId } from "../../src/contract/contract.ts";

/** What an allowed person is told where nothing is sealed. */
export const logRefused: Partial<Record<EndpointId, number>> = {
  showLog: 404,
  proveFacts: 404,
  downloadLog: 404,
  downloadHashes: 404,
};

/** Inputs of the log's endpoints. */
export function logInputs(district: string): Partial<Record<EndpointId, object>> {
  return {
    showSealed: { district, seqs: "1,2" },
    proveFacts: { district, seqs: "1" },
  };
}
