import type { SampleStatement } from "../sample/draft.ts";
import { lastOfMonth, addDays } from "../../domain/value/civil.ts";

/** What was said of one subject, in the order it became known. */
export type Told = readonly SampleStatement[];

/** One 万元 in 分. */
export const wan = 1_000_000n;

/** The amount of a statement of money in 分. Errors: throws on anything else (a bug). */
export function fenIn({ value }: SampleStatement): bigint {
  if (typeof value === "string" || !("amount" in value)) throw new TypeError("not money");
  return BigInt(value.amount.replace(".", ""));
}

/** The sum of amounts, 0 for none. Errors: none (total). */
export function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

/** What the project's own reports say of an attribute, without what was sent back. Errors: none (total). */
export function reported(told: Told, attribute: string): SampleStatement[] {
  return told.filter(
    (one) => one.attribute === attribute && one.source === "report" && one.standing !== "returned",
  );
}

/** All that was reported of an attribute for one period, the first version first. Errors: none (total). */
export function versions(told: Told, attribute: string, period: string): SampleStatement[] {
  return reported(told, attribute).filter((one) => one.period === period);
}

/** A statement's text, empty for none. Errors: none (total). */
export function textOf(one: SampleStatement | undefined): string {
  return typeof one?.value === "string" ? one.value : "";
}

/** The last text reported of an attribute, empty for none. Errors: none (total). */
export function wordOf(told: Told, attribute: string): string {
  return textOf(reported(told, attribute).at(-1));
}

/** The texts of progress of some months, in their order. Errors: none (total). */
export function wordsIn(told: Told, months: readonly string[]): string[] {
  return reported(told, "progress")
    .filter(({ period }) => months.includes(period ?? ""))
    .map(textOf);
}

/** The total investment first reported, in 分; 0 for none. Errors: none (total). */
export function totalOf(told: Told): bigint {
  return sumOf(reported(told, "totalInvestment").slice(0, 1).map(fenIn));
}

/** The totals one source gives, in 分. Errors: none (total). */
export function totalsFrom(told: Told, source: SampleStatement["source"]): bigint[] {
  return told
    .filter((one) => one.attribute === "totalInvestment" && one.source === source)
    .map(fenIn);
}

/** What was last reported of each month, in 分. Errors: none (total). */
export function paidIn(told: Told): Map<string, bigint> {
  return new Map(reported(told, "monthDone").map((one) => [one.period ?? "", fenIn(one)]));
}

/** What was last reported of some months, in 分, 0 where nothing was. Errors: none (total). */
export function paid(told: Told, months: readonly string[]): bigint[] {
  const all = paidIn(told);
  return months.map((month) => all.get(month) ?? 0n);
}

/** What was reported as done since the start, in 分, at the last. Errors: none (total). */
export function spentOf(told: Told): bigint {
  return sumOf(reported(told, "doneSinceStart").slice(-1).map(fenIn));
}

/** The statement that something really happened. Errors: none (total). */
export function actualOf(told: Told, node: string): SampleStatement | undefined {
  return told.find((one) => one.attribute === node && one.kind === "actual");
}

/** The labels of a statement's evidence. Errors: none (total). */
export function proofs(one: SampleStatement | undefined): string {
  return (one?.evidence ?? []).map(({ label }) => label).join(" ");
}

/** The month of a statement of a day, empty for anything else. Errors: none (total). */
export function monthOf({ value }: SampleStatement): string {
  return typeof value === "object" && "day" in value ? value.day.slice(0, 7) : "";
}

/** The month so many months before. Errors: none (total). */
export function monthBefore(month: string, count: number): string {
  if (count === 0) return month;
  return monthBefore(addDays(`${month}-01`, -1).slice(0, 7), count - 1);
}

function size({ value }: SampleStatement): number {
  if (typeof value === "string" || "day" in value) return 0;
  return Number("amount" in value ? value.amount : value.number);
}

/** What was last reached of a promise, as a share of it; −1 where either is missing. Errors: none (total). */
export function keptOf(told: Told, attribute: string): number {
  const real = told.findLast((one) => one.attribute === attribute && one.kind === "actual");
  const promised = told.find((one) => one.attribute === attribute && one.kind === "promised");
  return real && promised ? size(real) / size(promised) : -1;
}

/** In each month: the points by which the share of the works told is ahead of that of the money. Errors: none (total). */
export function leadsOf(told: Told, months: readonly string[]): number[] {
  return months.map((month) => {
    const end = lastOfMonth(month);
    const done = reported(told, "doneSinceStart").find((one) => one.validFrom === end);
    const works = /形象进度(\d+)%/u.exec(wordsIn(told, [month])[0] ?? "")?.[1];
    if (!done || works === undefined) return 0;
    return Number(works) - Number((fenIn(done) * 100n) / totalOf(told));
  });
}
