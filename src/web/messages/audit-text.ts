import { areaText } from "./area-text.ts";

/** Words of the audit log. */
export const useAuditText = areaText({
  zh: async () => (await import("./zh/audit.ts")).audit,
  en: async () => (await import("./en/audit.ts")).audit,
});
