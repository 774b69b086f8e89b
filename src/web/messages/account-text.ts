import { areaText } from "./area-text.ts";

/** Words of a person's own account. */
export const useAccountText = areaText({
  zh: async () => (await import("./zh/account.ts")).account,
  en: async () => (await import("./en/account.ts")).account,
});
