import { listEvidence } from "../../contract/evidence.ts";
import { useCall } from "../api/use-call.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";

/** The evidence of a project: asked once for all parts of the page. */
export function useProjectEvidence(project: number) {
  const { id: district } = useDistrict();
  return useCall(listEvidence, { district, id: project });
}

/** Which piece is open; part of the address, so that it can be sent to a colleague. */
export function useOpenPiece() {
  const { params, patch } = useAddress();
  const asked = Number(params.get("evidence"));
  return {
    open: Number.isInteger(asked) && asked > 0 ? asked : null,
    show: (id: number | null) => patch({ evidence: id }, { replace: true }),
  };
}
