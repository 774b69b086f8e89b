import type { Bilingual } from "../language.ts";
import { printPeriod } from "../value/period.ts";
import { printDay } from "../value/print-day.ts";

const time = /^\d{4}(-\d{2}(-\d{2})?)?$/u;

/** A day, a month or a year as it is said: `2024-09-01` is 2024年9月1日; anything else stays as it is. Errors: none (total). */
export function sayTime(iso: string): Bilingual {
  if (!time.test(iso)) return { zh: iso, en: iso };
  const say = (language: "zh" | "en"): string =>
    iso.length === 10
      ? printDay({ day: iso, precision: "day" }, language)
      : printPeriod(iso, language);
  return { zh: say("zh"), en: say("en") };
}
