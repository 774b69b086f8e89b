import { areaText } from "./area-text.ts";

/** Words of the reporting wall and the verification debt. */
export const useReportingText = areaText({
  zh: async () => (await import("./zh/reporting.ts")).reporting,
  en: async () => (await import("./en/reporting.ts")).reporting,
});
