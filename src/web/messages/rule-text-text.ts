import { areaText } from "./area-text.ts";

/** Words of rules edited as text. */
export const useRuleTextText = areaText({
  zh: async () => (await import("./zh/rule-text.ts")).ruleText,
  en: async () => (await import("./en/rule-text.ts")).ruleText,
});
