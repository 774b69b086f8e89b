import { areaText } from "./area-text.ts";

/** Words of the stages' settings. */
export const useStagesText = areaText({
  zh: async () => (await import("./zh/stages.ts")).stages,
  en: async () => (await import("./en/stages.ts")).stages,
});
