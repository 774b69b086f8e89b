/** The lengths a ranking can have. */
export const periodKinds = ["month", "quarter", "half", "year"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** The length of a period: "2017-05" month, "2017-Q2" quarter, "2017-H1" half, "2017" year. Errors: none (total). */
export function periodKind(period: string): PeriodKind {
  if (period.includes("Q")) return "quarter";
  if (period.includes("H")) return "half";
  return period.includes("-") ? "month" : "year";
}

/** The period of a length that a day lies in: "2024-05-03" in the quarter "2024-Q2". Errors: none (total). */
export function periodAt(kind: PeriodKind, day: string): string {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  const keys: Readonly<Record<PeriodKind, string>> = {
    month: day.slice(0, 7),
    quarter: `${year}-Q${Math.ceil(month / 3)}`,
    half: `${year}-H${Math.ceil(month / 6)}`,
    year,
  };
  return keys[kind];
}
