import { areaText } from "./area-text.ts";
import { useTargetsText } from "./targets-text.ts";

const useOwnText = areaText({
  zh: async () => (await import("./zh/target-draft.ts")).targetDraft,
  en: async () => (await import("./en/target-draft.ts")).targetDraft,
});

/** Words of preparing a letter of targets, beside those of the letters themselves. */
export function useTargetDraftText() {
  return { ...useTargetsText(), ...useOwnText() };
}
