import { areaText } from "./area-text.ts";

/** Words of the settings of reasons for a return. */
export const useReasonsText = areaText({
  zh: async () => (await import("./zh/reasons.ts")).reasons,
  en: async () => (await import("./en/reasons.ts")).reasons,
});
