import { areaText } from "./area-text.ts";

/** The words of 月报. */
export const useMonthText = areaText({
  zh: async () => (await import("./zh/month.ts")).month,
  en: async () => (await import("./en/month.ts")).month,
});
