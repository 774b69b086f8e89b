import { areaText } from "./area-text.ts";

/** Words of whatever is drafted, checked and issued. */
export const useDraftingText = areaText({
  zh: async () => (await import("./zh/drafting.ts")).drafting,
  en: async () => (await import("./en/drafting.ts")).drafting,
});
