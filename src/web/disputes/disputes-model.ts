import type { listContests, listCorrections } from "../../contract/closing.ts";
import type { Output } from "../../contract/endpoint.ts";

export type Correction = Output<typeof listCorrections>["corrections"][number];
export type Contest = Output<typeof listContests>["contests"][number];

/** Whether nobody has settled it yet. */
export function isOpen(dispute: Correction | Contest): boolean {
  return "state" in dispute ? dispute.state === "asked" : dispute.answer === null;
}

/** What waits for the reader first, then what waits for others, then the rest; the newest first among equals. */
export function sorted<D extends Correction | Contest>(disputes: readonly D[]): readonly D[] {
  const rank = (dispute: D) => (dispute.mine ? 0 : isOpen(dispute) ? 1 : 2);
  return [...disputes].sort((a, b) => rank(a) - rank(b) || b.id - a.id);
}

type Line = Pick<Contest["fact"], "attribute" | "kind" | "scope">;

/** What is open about each figure of a project, whatever its period, by {@link figureKey}. */
export type OpenDisputes = ReadonlyMap<
  string,
  { readonly contests: number; readonly correcting: boolean }
>;

/** Under what a figure of a project is found: months of one figure stand in one row of the page. */
export function figureKey({ attribute, kind, scope }: Line): string {
  return `${attribute}|${kind}|${scope}`;
}

/** Counts open contests and corrections by the figure they are about. */
export function openByFigure(
  contests: readonly Contest[],
  corrections: readonly Correction[],
): OpenDisputes {
  const open = new Map<string, { contests: number; correcting: boolean }>();
  const of = (fact: Line) => {
    const known = open.get(figureKey(fact)) ?? { contests: 0, correcting: false };
    open.set(figureKey(fact), known);
    return known;
  };
  for (const contest of contests) if (isOpen(contest)) of(contest.fact).contests += 1;
  for (const correction of corrections)
    if (isOpen(correction)) of(correction.fact).correcting = true;
  return open;
}
