import { areaText } from "./area-text.ts";

/** Words of the collective starts and other ceremonies. */
export const useBatchesText = areaText({
  zh: async () => (await import("./zh/batches.ts")).batches,
  en: async () => (await import("./en/batches.ts")).batches,
});
