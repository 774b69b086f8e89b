import { areaText } from "./area-text.ts";

/** Words of the yearly plan. */
export const usePlanText = areaText({
  zh: async () => (await import("./zh/plan.ts")).plan,
  en: async () => (await import("./en/plan.ts")).plan,
});
