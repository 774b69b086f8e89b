import { areaText } from "./area-text.ts";

/** Words of the page where rulebooks are edited, and of what a draft would do. */
export const useRulebookText = areaText({
  zh: async () => (await import("./zh/rulebook.ts")).rulebook,
  en: async () => (await import("./en/rulebook.ts")).rulebook,
});
