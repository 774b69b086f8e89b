import { isWorkingDay } from "../domain/casework/calendar.ts";
import type { Bilingual } from "../domain/language.ts";
import type { Actor } from "../domain/reporting/actor.ts";
import { type Urge, digestsOn } from "../domain/reporting/urge.ts";
import { printPeriod } from "../domain/value/period.ts";
import { type GrantRow, listGrants } from "../store/queries/people.ts";
import type { Reader } from "../store/store.ts";
import { caseLines } from "./case-digest.ts";
import type { Ctx } from "./context.ts";
import type { DigestLine } from "./digest-line.ts";
import { reportingDay } from "./reporting-day.ts";
import { type Shown, entriesOf } from "./reporting-wall.ts";

const texts: Readonly<Record<Urge["kind"], Bilingual>> = {
  remind: {
    zh: "{unit}：{period}月报 {due} 截止，还没有报送。",
    en: "{unit}: the report for {period} is due on {due} and not submitted yet.",
  },
  urge: {
    zh: "{unit}：{period}月报已过 {due} 的期限 {days} 天，还没有报送。",
    en: "{unit}: the report for {period} was due on {due}, {days} days ago, and is not submitted.",
  },
  mend: {
    zh: "{unit}：{period}月报已退回，请修改后重新报送。",
    en: "{unit}: the report for {period} was returned: mend it and submit it again.",
  },
  judge: {
    zh: "{unit}：{period}月报已报送，等待审核。",
    en: "{unit}: the report for {period} is submitted and waits to be judged.",
  },
};

function lineOf(urge: Urge, unit: string): DigestLine {
  const fill = (language: "zh" | "en"): string =>
    texts[urge.kind][language]
      .replace("{unit}", unit)
      .replace("{period}", printPeriod(urge.period, language))
      .replace("{due}", urge.due)
      .replace("{days}", String(urge.days));
  return {
    kind: urge.kind,
    text: { zh: fill("zh"), en: fill("en") },
    unit: urge.unit,
    period: urge.period,
    case: null,
    due: urge.due,
    isLate: urge.days > 0 && urge.kind !== "judge",
  };
}

function actorsOf(ctx: Ctx, grants: readonly GrantRow[]): Actor[] {
  const held = new Map(grants.map((grant) => [`${grant.role}:${grant.unit_id}`, grant]));
  return [...held.values()].map((grant) => ({
    person: ctx.actor.person,
    unit: grant.unit_id,
    roles: [grant.role],
  }));
}

/** What is late first, then what is due first; a line nobody knows the day of comes last. */
function inOrder(lines: readonly DigestLine[]): DigestLine[] {
  const dayOf = ({ due }: DigestLine): string => due ?? "9999-12-31";
  return lines.toSorted(
    (a, b) =>
      Number(b.isLate) - Number(a.isLate) ||
      (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b))),
  );
}

/**
 * This morning's list for the asker, of reports and of cases: nothing on a day off. Where nobody can tell whether it is
 * one, nobody is reminded of reports.
 */
export async function digestOf(
  ctx: Ctx,
  reader: Reader,
  given: { readonly shown: readonly Shown[]; readonly names: ReadonlyMap<number, string> },
): Promise<DigestLine[]> {
  const { calendar, holidays } = ctx.rules.reporting;
  const today = reportingDay(ctx);
  const works = isWorkingDay(holidays, today);
  if (works.ok && !works.value) return [];
  const digests = digestsOn({
    entries: entriesOf(given.shown),
    clock: calendar,
    holidays,
    people: actorsOf(ctx, await listGrants(reader)),
    today,
  });
  const reports = digests.ok ? digests.value.flatMap(({ urges }) => urges) : [];
  return inOrder([
    ...reports.map((urge) => lineOf(urge, given.names.get(urge.unit) ?? "")),
    ...(await caseLines(ctx, reader)),
  ]);
}
