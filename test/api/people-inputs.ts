import type { EndpointId } from "../../src/contract/contract.ts";

/** What an allowed administrator is told where the input names nobody. */
export const peopleRefused: Partial<Record<EndpointId, number>> = {
  resetPassword: 404,
  approveReset: 404,
  setAccountActive: 404,
  giveGrant: 404,
  endGrant: 404,
  delegate: 404,
  endDelegation: 404,
  whatCouldSee: 404,
};

let accounts = 0;

/** Inputs of the endpoints about people; `unit` is one of the district. */
export function peopleInputs(district: string, unit: number): Partial<Record<EndpointId, object>> {
  const nobody = { district, id: 999_999, person: 999_999, login: "t-not-there", unit };
  const [reason, day] = ["试", "2024-03-05"];
  return {
    createAccount: { district, login: `matrix-${(accounts += 1)}`, name: "矩阵" },
    resetPassword: { ...nobody, reason },
    approveReset: { ...nobody, step: 1, agree: true },
    setAccountActive: { ...nobody, active: false, reason },
    giveGrant: { ...nobody, role: "town", reason },
    endGrant: { ...nobody, reason },
    delegate: { ...nobody, grant: 999_999, from: day, to: day, reason },
    endDelegation: nobody,
    whoCouldSee: { district, unit, day },
    whatCouldSee: { ...nobody, day },
  };
}
