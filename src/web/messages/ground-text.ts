import { areaText } from "./area-text.ts";

/** Words of the panel that tells where a figure comes from. */
export const useGroundText = areaText({
  zh: async () => (await import("./zh/ground.ts")).ground,
  en: async () => (await import("./en/ground.ts")).ground,
});
