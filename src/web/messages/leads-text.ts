import { areaText } from "./area-text.ts";

/** Words of leads and cases. */
export const useLeadsText = areaText({
  zh: async () => (await import("./zh/leads.ts")).leads,
  en: async () => (await import("./en/leads.ts")).leads,
});
