import { areaText } from "./area-text.ts";

/** Words of the closing of months. */
export const useClosingText = areaText({
  zh: async () => (await import("./zh/closing.ts")).closing,
  en: async () => (await import("./en/closing.ts")).closing,
});
