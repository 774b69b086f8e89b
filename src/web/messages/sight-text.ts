import { areaText } from "./area-text.ts";

/** Words of who could see what. */
export const useSightText = areaText({
  zh: async () => (await import("./zh/sight.ts")).sight,
  en: async () => (await import("./en/sight.ts")).sight,
});
