import { areaText } from "./area-text.ts";

/** Words of evidence: the part of the project's page, the camera and the viewer. */
export const useEvidenceText = areaText({
  zh: async () => (await import("./zh/evidence.ts")).evidence,
  en: async () => (await import("./en/evidence.ts")).evidence,
});
