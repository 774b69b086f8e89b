import { areaText } from "./area-text.ts";

/** Words of standing in for one another. */
export const useDelegationText = areaText({
  zh: async () => (await import("./zh/delegation.ts")).delegation,
  en: async () => (await import("./en/delegation.ts")).delegation,
});
