import { areaText } from "./area-text.ts";

/** Words of the accounts. */
export const usePeopleText = areaText({
  zh: async () => (await import("./zh/people.ts")).people,
  en: async () => (await import("./en/people.ts")).people,
});
