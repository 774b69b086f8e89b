import { areaText } from "./area-text.ts";
import { usePlanText } from "./plan-text.ts";

const useOwnText = areaText({
  zh: async () => (await import("./zh/plan-draft.ts")).planDraft,
  en: async () => (await import("./en/plan-draft.ts")).planDraft,
});

/** Words of preparing a plan's next version, beside those of the plan itself. */
export function usePlanDraftText() {
  return { ...usePlanText(), ...useOwnText() };
}
