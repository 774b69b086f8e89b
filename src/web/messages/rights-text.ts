import { areaText } from "./area-text.ts";

/** Words the frame of a page says rarely: a page that is not open, whose right somebody holds, a password that was reset. */
export const useRightsText = areaText({
  zh: async () => (await import("./zh/rights.ts")).rights,
  en: async () => (await import("./en/rights.ts")).rights,
});
