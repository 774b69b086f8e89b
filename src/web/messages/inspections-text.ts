import { areaText } from "./area-text.ts";

/** Words of draws, cards and findings. */
export const useInspectionsText = areaText({
  zh: async () => (await import("./zh/inspections.ts")).inspections,
  en: async () => (await import("./en/inspections.ts")).inspections,
});
