import { areaText } from "./area-text.ts";

/** Words of the frame around the settings; each place brings its own. */
export const useSettingsText = areaText({
  zh: async () => (await import("./zh/settings.ts")).settings,
  en: async () => (await import("./en/settings.ts")).settings,
});
