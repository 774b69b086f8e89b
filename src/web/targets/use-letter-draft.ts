import { useQueryClient } from "@tanstack/react-query";
import { saveTargetDraft, showTargetDraft } from "../../contract/target-draft.ts";
import { call } from "../api/call.ts";
import { keyOf } from "../api/use-call.ts";
import { useDistrict } from "../state/use-district.tsx";
import { type KeptDraft, useKeptDraft } from "../state/use-kept-draft.ts";
import type { LetterDraft } from "./draft-cells.ts";

export type LetterDesk = KeptDraft<LetterDraft>;

/** The next version of a letter as it is typed. */
export function useLetterDraft(first: LetterDraft): LetterDesk {
  const { id: district } = useDistrict();
  const client = useQueryClient();
  return useKeptDraft(first, async ({ period, version }, body) => {
    const answer = await call(saveTargetDraft, { district, period, version, body });
    client.setQueryData(keyOf(showTargetDraft, { district, period }), answer);
    return answer;
  });
}
