import { areaText } from "./area-text.ts";

/** Words of the setting who sees which attribute. */
export const useFieldsText = areaText({
  zh: async () => (await import("./zh/fields.ts")).fields,
  en: async () => (await import("./en/fields.ts")).fields,
});
