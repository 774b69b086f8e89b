/** English short names of the months, January first. */
export const monthNames = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
] as const;

/** Chinese numerals of the quarters, first quarter first. */
export const quarterNames = ["一", "二", "三", "四"] as const;

/** `2024-02` → `2024年2月` or `Feb 2024`. Errors: none (total on a month). */
export function printMonth(month: string, language: "zh" | "en"): string {
  const [year = "", number = ""] = month.split("-");
  return language === "zh"
    ? `${year}年${Number(number)}月`
    : `${monthNames[Number(number) - 1] ?? ""} ${year}`;
}

/** `2024-Q1` → `2024年一季度` or `Q1 2024`. Errors: none (total on a quarter). */
export function printQuarter(quarter: string, language: "zh" | "en"): string {
  const [year = "", number = ""] = quarter.split("-Q");
  return language === "zh"
    ? `${year}年${quarterNames[Number(number) - 1] ?? ""}季度`
    : `Q${number} ${year}`;
}

/** First and last month of a quarter: `2024-Q1` → `2024-01`, `2024-03`. Errors: none (total on a quarter). */
export function quarterEnds(quarter: string): { first: string; last: string } {
  const [year = "", number = ""] = quarter.split("-Q");
  const month = (add: number) => `${year}-${String(Number(number) * 3 + add).padStart(2, "0")}`;
  return { first: month(-2), last: month(0) };
}
