import { areaText } from "./area-text.ts";

/** Words of the page for what has to be done first. */
export const useDutyText = areaText({
  zh: async () => (await import("./zh/duty.ts")).duty,
  en: async () => (await import("./en/duty.ts")).duty,
});
