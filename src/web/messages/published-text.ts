import { areaText } from "./area-text.ts";

/** Words of published rankings. */
export const usePublishedText = areaText({
  zh: async () => (await import("./zh/published.ts")).published,
  en: async () => (await import("./en/published.ts")).published,
});
