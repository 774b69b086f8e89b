import { areaText } from "./area-text.ts";

/** Words of the sealed log. */
export const useLogText = areaText({
  zh: async () => (await import("./zh/log.ts")).log,
  en: async () => (await import("./en/log.ts")).log,
});
