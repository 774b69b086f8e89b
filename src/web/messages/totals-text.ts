import { areaText } from "./area-text.ts";

/** Words of 报·核·推: totals on every basis, and sources side by side. */
export const useTotalsText = areaText({
  zh: async () => (await import("./zh/totals.ts")).totals,
  en: async () => (await import("./en/totals.ts")).totals,
});
