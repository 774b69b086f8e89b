import { areaText } from "./area-text.ts";

/** Words of the versions of rules, of taking a configuration out and in, and of opening a district. */
export const useVersionsText = areaText({
  zh: async () => (await import("./zh/versions.ts")).versions,
  en: async () => (await import("./en/versions.ts")).versions,
});
