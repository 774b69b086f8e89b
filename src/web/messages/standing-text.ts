import { areaText } from "./area-text.ts";

/** Words of the setting which figures a role sees. */
export const useStandingText = areaText({
  zh: async () => (await import("./zh/standing.ts")).standing,
  en: async () => (await import("./en/standing.ts")).standing,
});
