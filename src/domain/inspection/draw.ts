import type { Hash } from "../seal/bytes.ts";
import type { DrawRule, Stratum } from "./draw-rule.ts";
import { type Frame, type FrameRow, hashText, inOrder } from "./frame.ts";

/** A project that was drawn: within its stratum's share, or so that its unit has the fewest it must have. */
export type Drawn = FrameRow & {
  readonly because: "share" | "unit";
  /** Who goes there, first drawn first. */
  readonly inspectors: readonly number[];
};

/** How many of a stratum's projects are drawn: its share rounded up, within its least and most. Errors: none (total). */
export function takeOf(stratum: Stratum, count: number): number {
  const share = Math.ceil((count * stratum.percent) / 100);
  const least = Math.max(share, stratum.least ?? 0);
  return Math.min(least, stratum.most ?? count, count);
}

/** A ticket is a hash of the seed and what it is for: nobody's place in a list has any part in it. */
function ticketsFor(sha256: Hash, seed: string) {
  return (what: string): string => hashText(sha256, `${seed}/${what}`);
}

type Ticketed = { readonly row: FrameRow; readonly ticket: string };

function byTicket(a: Ticketed, b: Ticketed): number {
  if (a.ticket === b.ticket) return a.row.subject - b.row.subject;
  return a.ticket < b.ticket ? -1 : 1;
}

function ofStrata(rule: DrawRule, all: readonly Ticketed[]): Ticketed[] {
  return rule.strata.flatMap((stratum) => {
    const own = all.filter(({ row }) => row.stratum === stratum.id);
    return own.slice(0, takeOf(stratum, own.length));
  });
}

/** Those with the lowest tickets of units that have fewer than they must. */
function ofUnits(rule: DrawRule, all: readonly Ticketed[], taken: ReadonlySet<number>): Ticketed[] {
  const units = [...new Set(all.map(({ row }) => row.unit))];
  return units.flatMap((unit) => {
    const own = all.filter(({ row }) => row.unit === unit);
    const rest = own.filter(({ row }) => !taken.has(row.subject));
    return rest.slice(0, Math.max(0, rule.perUnit - (own.length - rest.length)));
  });
}

/**
 * What is drawn from a frame by a combined seed (hexadecimal): of each stratum the projects with the lowest tickets, a
 * ticket being SHA-256 of `seed/project/N`; then of each unit with too few the next lowest; then to each project the
 * inspectors with the lowest SHA-256 of `seed/inspector/N/PERSON`. In the order of the projects' numbers. The same
 * for everybody, whatever order the frame comes in. Errors: none (total).
 */
export function drawFrom(sha256: Hash, given: Frame, seed: string): Drawn[] {
  const { rule, rows, inspectors } = inOrder(given);
  const ticket = ticketsFor(sha256, seed);
  const all = rows
    .map((row): Ticketed => ({ row, ticket: ticket(`project/${row.subject}`) }))
    .toSorted(byTicket);
  const shares = ofStrata(rule, all);
  const units = ofUnits(rule, all, new Set(shares.map(({ row }) => row.subject)));
  const sentTo = (subject: number): number[] =>
    inspectors
      .map((person) => ({ person, lot: ticket(`inspector/${subject}/${person}`) }))
      .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
      .slice(0, rule.inspectors)
      .map(({ person }) => person);
  const because =
    (why: Drawn["because"]) =>
    ({ row }: Ticketed): Drawn => ({
      ...row,
      because: why,
      inspectors: sentTo(row.subject),
    });
  return [...shares.map(because("share")), ...units.map(because("unit"))].toSorted(
    (a, b) => a.subject - b.subject,
  );
}
