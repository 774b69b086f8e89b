import { areaText } from "./area-text.ts";

/** Words of the tree of units. */
export const useUnitsText = areaText({
  zh: async () => (await import("./zh/units.ts")).units,
  en: async () => (await import("./en/units.ts")).units,
});
