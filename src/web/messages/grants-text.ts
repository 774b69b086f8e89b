import { areaText } from "./area-text.ts";

/** Words of grants, wherever one is shown. */
export const useGrantsText = areaText({
  zh: async () => (await import("./zh/grants.ts")).grants,
  en: async () => (await import("./en/grants.ts")).grants,
});
