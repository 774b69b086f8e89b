import type { Language } from "../language.ts";
import { lastOfMonth } from "./civil.ts";
import { printMonth, printQuarter } from "./month-names.ts";

/** A reporting period is a string: month `2024-02`, quarter `2024-Q1`, half `2024-H1` or year `2024`; this is a part of a year. */
type Shape = { readonly year: number; readonly mark: "" | "Q" | "H"; readonly number: number };

const keyShape = /^(?<year>\d{4})(?:-(?:(?<mark>[QH])(?<part>[1-4])|(?<month>0[1-9]|1[0-2])))?$/u;
/** Months in each kind of part. */
const lengths = { "": 1, Q: 3, H: 6 } as const;
/** Whether a text is a period as it is kept. Errors: none (total). */
export function isPeriodKey(text: string): boolean {
  return keyShape.test(text);
}

/** The parts of a period's key, with the part number null for a year. Throws on what is no period (a bug). */
function take(period: string): Shape | { readonly year: number; readonly mark: null } {
  const groups = keyShape.exec(period)?.groups;
  const { year, mark, part, month } = groups ?? {};
  if (year === undefined || (mark === "H" && Number(part) > 2))
    throw new RangeError(`not a period: ${period}`);
  if (month !== undefined) return { year: Number(year), mark: "", number: Number(month) };
  if (mark === undefined) return { year: Number(year), mark: null };
  return { year: Number(year), mark: mark === "Q" ? "Q" : "H", number: Number(part) };
}

function key({ year, mark, number }: Shape): string {
  return `${String(year).padStart(4, "0")}-${mark}${mark === "" ? String(number).padStart(2, "0") : number}`;
}

/** The months of a period in order: `2024-Q1` → 2024-01, 2024-02, 2024-03. Throws on what is no period (a bug). */
export function monthsOf(period: string): string[] {
  const shape = take(period);
  const length = shape.mark === null ? 12 : lengths[shape.mark];
  const first = shape.mark === null ? 1 : (shape.number - 1) * length + 1;
  return Array.from({ length }, (_, place) =>
    key({ year: shape.year, mark: "", number: first + place }),
  );
}

/** First and last ISO day of a period. Throws on what is no period (a bug). */
export function periodRange(period: string): { from: string; to: string } {
  const months = monthsOf(period);
  return { from: `${months[0] ?? ""}-01`, to: lastOfMonth(months.at(-1) ?? "") };
}

/** The period of the same length just before: 2024-01 → 2023-12, 2024 → 2023. Throws on what is no period (a bug). */
export function previousPeriod(period: string): string {
  const shape = take(period);
  if (shape.mark === null) return String(shape.year - 1).padStart(4, "0");
  if (shape.number > 1) return key({ ...shape, number: shape.number - 1 });
  return key({ ...shape, year: shape.year - 1, number: 12 / lengths[shape.mark] });
}

/** The period of the same length just after: 2023-12 → 2024-01, 2024 → 2025. Throws on what is no period (a bug). */
export function nextPeriod(period: string): string {
  const shape = take(period);
  if (shape.mark === null) return String(shape.year + 1).padStart(4, "0");
  if (shape.number < 12 / lengths[shape.mark]) return key({ ...shape, number: shape.number + 1 });
  return key({ ...shape, year: shape.year + 1, number: 1 });
}

/** The period as it is said: 2024年2月, 2024年一季度, 2024年上半年, 2024年; Feb 2024, Q1 2024, H1 2024, 2024. Throws on what is no period (a bug). */
export function printPeriod(period: string, language: Language): string {
  const shape = take(period);
  if (shape.mark === null) return language === "zh" ? `${shape.year}年` : String(shape.year);
  if (shape.mark === "") return printMonth(period, language);
  if (shape.mark === "Q") return printQuarter(period, language);
  if (language === "en") return `H${shape.number} ${shape.year}`;
  return `${shape.year}年${shape.number === 1 ? "上" : "下"}半年`;
}
