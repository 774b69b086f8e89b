import { closeUp } from "./normalise.ts";
import { numeralSigns, readNumeral } from "./numeral.ts";

/** The named parts of a written day, as text; which of them are there tells the precision. */
export type DayParts = Readonly<Record<string, string | undefined>>;

const time = "(?:[t ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:z|[+-]\\d{2}:?\\d{2})?)?";
const name =
  "(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const year = "(?<year>\\d{4})";
const anyYear = "(?<year>\\d{4}|\\d{2})";
const season = "(?:第?(?<quarter>[1-4])季度?|q(?<quarterMark>[1-4]))(?<end>末|底)?";
const month =
  "(?<month>\\d{1,2})月份?(?:(?<xun>上旬|中旬|下旬|初|中|底|末)|(?<day>\\d{1,2})[日号]?)?";

/** Every shape, tried in turn; the group names are the whole meaning. */
const shapes: readonly RegExp[] = [
  // 2023年 · 2023年底 · 今年一季度 · 2023年4月下旬 · 年底
  `(?:${anyYear}|(?<relative>[今本当去上明次]))?年[年度]?(?:(?<whole>内)|(?<turn>初|底|末)|${season}|${month})?`,
  season,
  month,
  `${year}([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})${time}`,
  `${year}[-/.](?<month>\\d{1,2})`,
  `${year}(?<month>\\d{2})(?<day>\\d{2})`,
  `${year}(?<month>\\d{2})`,
  year,
  `${year}-?q(?<quarter>[1-4])`,
  `q(?<quarter>[1-4])[-/, ]?${year}`,
  `(?<day>\\d{1,2})([-/.])(?<month>\\d{1,2})\\2${year}${time}`,
  `(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:of)?[-/.,]?${name}(?:[-/.,']?${anyYear})?`,
  `${name}(?<day>\\d{1,2})(?:st|nd|rd|th)?[, ]${year}`,
  `(?<part>early|mid|late|endof|end)?-?${name}(?:[-/,]?${year}|[-/'](?<shortYear>\\d{2}))?`,
].map((shape) => new RegExp(`^${shape}$`, "u"));

const yearLast = /^(?<day>\d{1,2})([-/.])(?<month>\d{1,2})\2(?<year>\d{2})$/u;
const yearFirst = /^(?<year>\d{2})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})$/u;
const writtenNumerals = new RegExp(`[${numeralSigns}]+(?=[年月日号季])`, "gu");

/** A written day made ready for its shapes: folded, Chinese numerals as digits. Errors: none (total). */
export function tidyDay(text: string): string {
  return closeUp(text).replace(writtenNumerals, (numeral) => readNumeral(numeral) ?? numeral);
}

/** The parts of a tidied day with its year in full, or with none; null when no shape fits. Errors: none (total). */
export function matchDay(text: string): DayParts | null {
  for (const shape of shapes) {
    const groups = shape.exec(text)?.groups;
    if (groups) return /^年[年度]?$/u.test(text) ? null : groups;
  }
  return null;
}

/** Both readings of `31/03/24` or `23.2.11`, where the shape allows them. Errors: none (total). */
export function matchShortYear(text: string): { last: DayParts | null; first: DayParts | null } {
  return { last: yearLast.exec(text)?.groups ?? null, first: yearFirst.exec(text)?.groups ?? null };
}
