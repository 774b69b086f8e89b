import type { Output } from "../../contract/endpoint.ts";
import type { listClosings, showClosing } from "../../contract/closing.ts";

export type Closings = Output<typeof listClosings>;
export type Closing = Closings["closings"][number];
export type ClosingPage = Output<typeof showClosing>;
export type Change = ClosingPage["changes"][number];

/** A month of the list: closed so many times over, or the one that may be closed next. */
export type ClosingMonth = { readonly period: string; readonly issues: number };

/** The months, newest first: those closed, the one that may be closed next, and the one asked for; open ones with 0 issues. */
export function closingMonths(
  { closings, next }: Closings,
  asked?: string,
): readonly ClosingMonth[] {
  const issues = new Map<string, number>();
  for (const period of [next, asked]) if (period) issues.set(period, 0);
  for (const { period } of closings) issues.set(period, (issues.get(period) ?? 0) + 1);
  return [...issues]
    .map(([period, count]) => ({ period, issues: count }))
    .sort((a, b) => (a.period < b.period ? 1 : -1));
}

/** The point of knowledge of an issue, as an address says it. */
export function pointText({ knownOn, point }: Pick<Closing, "knownOn" | "point">): string {
  return `${knownOn}@${point}`;
}

/** A fingerprint in groups of eight, which an eye can compare. */
export function grouped(sha256: string): string {
  return (sha256.match(/.{1,8}/gu) ?? []).join(" ");
}

/** The number of an issue, the first being 1; the list comes newest first. */
export function issueNumber(issues: readonly Closing[], at: number): number {
  return issues.length - at;
}
