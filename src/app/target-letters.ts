import type { KnownAt } from "../domain/ledger/fact.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { say } from "../domain/refusal/say.ts";
import type { Addressee } from "../domain/targets/check-letter.ts";
import type { LetterTarget } from "../domain/targets/letter-document.ts";
import { periodsOfYear } from "../domain/targets/letter-rule.ts";
import { parseTargetRule } from "../domain/targets/target-rule.ts";
import { lastOfMonth } from "../domain/value/civil.ts";
import { monthsOf, periodRange, previousPeriod, printPeriod } from "../domain/value/period.ts";
import type { UnitRow } from "../store/queries/people.ts";
import type { LetterRow } from "../store/queries/target-letters.ts";
import { type Ctx, boardOf } from "./context.ts";
import { reportingDay } from "./reporting-day.ts";
import type { Rules } from "./rules.ts";

const textIn = (value: unknown): string => (typeof value === "string" ? value : "");

/** The targets of a letter by the definitions it was issued with. Throws where one no longer reads: a bug of its parser. */
export function targetsOf(row: Pick<LetterRow, "targets" | "period" | "number">): LetterTarget[] {
  const kept = Array.isArray(row.targets) ? (row.targets as Record<string, unknown>[]) : [];
  return kept.map((each) => {
    const rule = parseTargetRule(each["rule"], `${row.period}/${row.number}`);
    if (!rule.ok) throw new Error(say(rule.refusal, "en"));
    return { rule: rule.value, lead: textIn(each["lead"]), due: textIn(each["due"]) };
  });
}

/** The last month that is over on the day the board speaks for. */
export function lastMonthOver(ctx: Ctx, known: KnownAt | undefined): string {
  const { asOf } = boardOf(ctx, known);
  const month = asOf.slice(0, 7);
  return asOf === lastOfMonth(month) ? month : previousPeriod(month);
}

/** The month a period's figures stand at, and those that may be asked for: none before it has begun. */
export function monthsAt(
  period: string,
  latest: string,
  asked: string | undefined,
): { readonly month: string; readonly months: readonly string[] } {
  const months = monthsOf(period).filter((each) => each <= latest);
  const last = months.at(-1) ?? latest;
  const month = asked !== undefined && months.includes(asked) ? asked : last;
  return { month, months };
}

/** The periods that have a letter, and those one may be prepared for: of the board's year and the year under way. */
export function periodsOf(
  ctx: Ctx,
  letters: readonly LetterRow[],
): { readonly id: string; readonly issued: boolean }[] {
  const issued = new Set(letters.map((each) => each.period));
  const years = new Set(
    [ctx.district.asOf, reportingDay(ctx), ...issued].map((each) => each.slice(0, 4)),
  );
  const all = [...years]
    .toSorted()
    .toReversed()
    .flatMap((year) => {
      const asked = periodsOfYear(ctx.rules.targets.letter, year);
      const kept = [...issued].filter((each) => each.startsWith(year) && !asked.includes(each));
      return [...asked, ...kept.toSorted()];
    });
  return all.map((id) => ({ id, issued: issued.has(id) }));
}

/** The period the page opens with: the board's year where it has a letter, else the newest begun that has one. */
export function periodAt(letters: readonly LetterRow[], day: string): string {
  const year = day.slice(0, 4);
  const begun = letters.map((each) => each.period).filter((each) => periodRange(each).from <= day);
  return begun.includes(year) ? year : (begun[0] ?? letters[0]?.period ?? year);
}

/** A period as refusals name it. */
export function namedPeriod(period: string): Record<string, string> {
  return { "period.zh": printPeriod(period, "zh"), "period.en": printPeriod(period, "en") };
}

/** The letter asked for, the latest when none is named; null while there is none. Refuses `noSuchLetter`. */
export function letterAt(
  letters: readonly LetterRow[],
  asked: { readonly period: string; readonly number: number | undefined },
): Result<LetterRow | null> {
  const own = letters.filter((each) => each.period === asked.period);
  if (asked.number === undefined) return accept(own.at(-1) ?? null);
  const found = own.find((each) => each.number === asked.number);
  if (found) return accept(found);
  return refuse("noSuchLetter", { ...namedPeriod(asked.period), number: asked.number });
}

/** A unit as letters speak of it. */
export function addresseeOf({ id, name, kind, parent }: UnitRow): Addressee {
  return { id, name, kind, isWhole: parent === null };
}

/** The district first, then the kinds in the order they are addressed, within one as they were added. */
export function inOrder(
  { targets }: Pick<Rules, "targets">,
  units: readonly Addressee[],
): Addressee[] {
  const order = ({ kind, isWhole }: Addressee): number =>
    isWhole ? -1 : targets.letter.addressed.findIndex((each) => each === kind);
  return units.toSorted((a, b) => order(a) - order(b) || a.id - b.id);
}
