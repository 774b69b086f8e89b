import { areaText } from "./area-text.ts";

/** Words of the attributes' settings. */
export const useAttributesText = areaText({
  zh: async () => (await import("./zh/attributes.ts")).attributes,
  en: async () => (await import("./en/attributes.ts")).attributes,
});
