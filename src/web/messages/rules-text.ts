import { areaText } from "./area-text.ts";

/** Words around every rule of the district, and what the fields of rules are called. */
export const useRulesText = areaText({
  zh: async () => (await import("./zh/rules.ts")).rules,
  en: async () => (await import("./en/rules.ts")).rules,
});
