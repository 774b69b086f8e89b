import { areaText } from "./area-text.ts";

/** Words of the public check of a printed page, and of the foot that leads to it. */
export const useCheckText = areaText({
  zh: async () => (await import("./zh/check.ts")).check,
  en: async () => (await import("./en/check.ts")).check,
});
