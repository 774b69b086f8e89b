import { areaText } from "./area-text.ts";

/** Words of the figures of units. */
export const useUnitFiguresText = areaText({
  zh: async () => (await import("./zh/unit-figures.ts")).unitFigures,
  en: async () => (await import("./en/unit-figures.ts")).unitFigures,
});
