import type { EndpointId } from "../../src/contract/contract.ts";

/** What an allowed person is told where the input names something that is not there. */
export const signInRefused: Partial<Record<EndpointId, number>> = { choosePolicy: 404 };

/** Inputs of the endpoints of signing in: what they name is not there, so that nothing is changed for the tests after. */
export function signInInputs(district: string): Partial<Record<EndpointId, object>> {
  const proof = { password: "wrong" };
  return {
    createToken: { district, name: "对接", scopes: ["view"], until: "2024-03-05", ...proof },
    endToken: { id: 999_999 },
    beginLink: proof,
    removeIdentity: { id: 999_999 },
    finishOidc: { answer: "" },
    choosePolicy: { district, profile: "not-there", reason: "试" },
  };
}
