import { areaText } from "./area-text.ts";

/** Words of corrections, contests and verifying. */
export const useDisputesText = areaText({
  zh: async () => (await import("./zh/disputes.ts")).disputes,
  en: async () => (await import("./en/disputes.ts")).disputes,
});
