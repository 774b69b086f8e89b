import { useQueryClient } from "@tanstack/react-query";
import { savePlanDraft, showPlanDraft } from "../../contract/plan.ts";
import { call } from "../api/call.ts";
import { keyOf } from "../api/use-call.ts";
import { useDistrict } from "../state/use-district.tsx";
import { type KeptDraft, useKeptDraft } from "../state/use-kept-draft.ts";
import type { Draft } from "./plan-model.ts";

export type DraftDesk = KeptDraft<Draft>;

/** The plan's next version as it is typed. */
export function useDraft(first: Draft): DraftDesk {
  const { id: district } = useDistrict();
  const client = useQueryClient();
  return useKeptDraft(first, async ({ year, version }, body) => {
    const answer = await call(savePlanDraft, { district, year, version, body });
    client.setQueryData(keyOf(showPlanDraft, { district, year }), answer);
    return answer;
  });
}
