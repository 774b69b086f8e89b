/** Civil-date arithmetic on ISO days (`YYYY-MM-DD`) of the Gregorian calendar, without any clock or time zone. */

/** Years a ledger may speak of; a date outside them is a slip of the pen. */
export const firstYear = 1990;
export const lastYear = 2100;

/** 1970-01-01 counted from 0000-03-01, the day the count below starts from. */
const epoch = 719_468;
const daysPer400Years = 146_097;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function monthLength(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The number some characters write; NaN where one of them is no digit. Every fold counts days: no pattern, no split. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place += 1) {
    const digit = text.charCodeAt(place) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Whether the text is a day of the calendar in the shape `2023-02-11`. Errors: none (total). */
export function isIsoDay(text: string): boolean {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return false;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** Days since 1970-01-01; years start in March so that the leap day is the last one (H. Hinnant, days_from_civil). */
function toNumber(iso: string): number {
  if (!isIsoDay(iso)) throw new RangeError(`not a day: ${iso}`);
  const [year, month, day] = [digits(iso, 0, 4), digits(iso, 5, 7), digits(iso, 8, 10)];
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * daysPer400Years + yearOfEra * 365 + leapDays + dayOfYear - epoch;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, "0");
}

function fromNumber(number: number): string {
  const shifted = number + epoch;
  const era = Math.floor(shifted / daysPer400Years);
  const dayOfEra = shifted - era * daysPer400Years;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 0 && year <= 9999)) throw new RangeError("beyond the calendar of ISO days");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1, 2)}`;
}

/** The day so many whole days later (earlier when negative). Throws on what is no ISO day, and beyond year 9999 (a bug). */
export function addDays(iso: string, days: number): string {
  return fromNumber(toNumber(iso) + days);
}

/** Days from the first to the second; negative when the second is earlier. Throws on what is no ISO day (a bug). */
export function daysBetween(from: string, to: string): number {
  return toNumber(to) - toNumber(from);
}

/** Last day of a month: `2024-02` → `2024-02-29`. Throws on what is no month (a bug). */
export function lastOfMonth(month: string): string {
  if (!isIsoDay(`${month}-01`)) throw new RangeError(`not a month: ${month}`);
  return `${month}-${monthLength(digits(month, 0, 4), digits(month, 5, 7))}`;
}

/**
 * The day of a spreadsheet's serial number in the 1900 system: 44968 → 2023-02-11; the time of day is dropped.
 * That system believes in 1900-02-29 (serial 60): it is read as the 28th, and serials below it count one day less.
 * Throws below 1 and beyond 9999-12-31 (a bug of the caller: such a number is no date).
 */
export function excelSerialToIso(serial: number): string {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= 2_958_465)) throw new RangeError(`not a date serial: ${serial}`);
  return addDays(whole < 60 ? "1899-12-31" : "1899-12-30", whole);
}
