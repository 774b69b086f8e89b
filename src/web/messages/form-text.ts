import { areaText } from "./area-text.ts";

/** Words of the settings of the month's form. */
export const useFormText = areaText({
  zh: async () => (await import("./zh/form.ts")).form,
  en: async () => (await import("./en/form.ts")).form,
});
