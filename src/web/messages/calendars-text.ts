import { areaText } from "./area-text.ts";

/** Words of the calendars' settings. */
export const useCalendarsText = areaText({
  zh: async () => (await import("./zh/calendars.ts")).calendars,
  en: async () => (await import("./en/calendars.ts")).calendars,
});
