import { type Holidays, isWorkingDay } from "../casework/calendar.ts";
import type { ReportingCalendar } from "../casework/reporting-calendar.ts";
import { type Result, accept } from "../refusal/refusal.ts";
import { addDays, daysBetween } from "../value/civil.ts";
import { type Actor, holds } from "./actor.ts";
import type { WallCell } from "./owing.ts";

/** A cell of the wall with its day. */
export type WallEntry = {
  readonly unit: number;
  readonly period: string;
  readonly due: string;
  readonly cell: WallCell;
};

/** What lies with whom: remind and urge with the unit, mend a returned report too; judge with the office. */
export type Urge = {
  readonly kind: "remind" | "urge" | "mend" | "judge";
  readonly unit: number;
  readonly period: string;
  readonly due: string;
  /** Calendar days after the due day; negative before it. */
  readonly days: number;
};

type Clock = Pick<ReportingCalendar, "remindDaysBefore" | "urgeDaysAfter">;

function kindOf(entry: WallEntry, clock: Clock, today: string): Urge["kind"] | undefined {
  const { cell, due } = entry;
  if (cell === "returned") return "mend";
  if (cell === "submitted" || cell === "lateSubmitted") return "judge";
  if (cell === "due") return today >= addDays(due, -clock.remindDaysBefore) ? "remind" : undefined;
  if (cell !== "late") return undefined;
  return today >= addDays(due, clock.urgeDaysAfter) ? "urge" : undefined;
}

/** What there is to remind, urge, mend and judge on a day, oldest due day first. Errors: none (total). */
export function urgesOn(entries: readonly WallEntry[], clock: Clock, today: string): Urge[] {
  const urges = entries.flatMap((entry): Urge[] => {
    const kind = kindOf(entry, clock, today);
    const { unit, period, due } = entry;
    return kind ? [{ kind, unit, period, due, days: daysBetween(due, today) }] : [];
  });
  return urges.toSorted((a, b) => (a.due === b.due ? a.unit - b.unit : a.due < b.due ? -1 : 1));
}

/** One morning's message to one person. */
export type Digest = { readonly person: number; readonly urges: readonly Urge[] };

/** What digests are made of. A person with several units is one entry each and still gets one digest. */
export type DigestInput = {
  readonly entries: readonly WallEntry[];
  readonly clock: Clock;
  readonly holidays: Holidays;
  readonly people: readonly Actor[];
  readonly today: string;
};

/** The unit's people do what is theirs; the office sees what waits for it and who is late. */
function concerns(actor: Actor, urge: Urge): boolean {
  const isOwn = actor.unit === urge.unit && holds(actor, ["town"]) && urge.kind !== "judge";
  const isOffice = holds(actor, ["office"]) && (urge.kind === "judge" || urge.kind === "urge");
  return isOwn || isOffice;
}

/**
 * The digests of a morning: at most one a person, none for whom nothing waits, none on a day off. Refuses
 * `calendarUnpublished` when nobody knows whether people work that day: the caller decides then.
 */
export function digestsOn(input: DigestInput): Result<Digest[]> {
  const { entries, clock, holidays, people, today } = input;
  const works = isWorkingDay(holidays, today);
  if (!works.ok) return works;
  if (!works.value) return accept([]);
  const urges = urgesOn(entries, clock, today);
  const persons = [...new Set(people.map((actor) => actor.person))].toSorted((a, b) => a - b);
  const digests = persons.map((person) => {
    const own = people.filter((actor) => actor.person === person);
    return { person, urges: urges.filter((urge) => own.some((actor) => concerns(actor, urge))) };
  });
  return accept(digests.filter((digest) => digest.urges.length > 0));
}
