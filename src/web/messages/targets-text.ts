import { areaText } from "./area-text.ts";

/** Words of the letters of targets. */
export const useTargetsText = areaText({
  zh: async () => (await import("./zh/targets.ts")).targets,
  en: async () => (await import("./en/targets.ts")).targets,
});
