import type { SampleStatement } from "../catalogue/sample/draft.ts";
import { addDays } from "../domain/value/civil.ts";
import { type NewStep, addSteps, ensureReport } from "../store/queries/reports.ts";
import type { Actor, Store } from "../store/store.ts";

/** The monthly reports a sample's statements came with: who speaks for a unit, and when its months were known. */
export type SampleReports = Map<string, Map<string, string[]>>;

/** Days the project office takes to look at a report. */
const judgingDays = 2;

/** Takes note of a statement that came with a monthly report. */
export function noteReport(reports: SampleReports, statement: SampleStatement): void {
  const { source, period, by, knownOn } = statement;
  if (source !== "report" || period?.length !== 7) return;
  const months = reports.get(by) ?? new Map<string, string[]>();
  months.set(period, [...(months.get(period) ?? []), knownOn]);
  reports.set(by, months);
}

/** The day by which half of a month was known: where a straggler comes later, the report as such was in. */
function dayOf(days: readonly string[]): string {
  return days.toSorted()[Math.floor(days.length / 2)] ?? "";
}

async function submitAll(
  store: Store,
  speaker: Actor,
  given: { form: string; months: ReadonlyMap<string, string[]> },
): Promise<NewStep[]> {
  return store.transact(speaker, async (writer) => {
    const steps: NewStep[] = [];
    for (const [period, days] of [...given.months].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const place = { unit: speaker.unit, form: given.form, period };
      const report = await ensureReport(writer, place);
      steps.push({ report, step: "submitted", reason: null, onDay: dayOf(days) });
    }
    await addSteps(writer, steps);
    return steps;
  });
}

/**
 * The past months of a sample as reports: submitted by the unit's own person, accepted by the project office. Their
 * figures were stated and judged one by one. Errors: throws what the database throws.
 */
export async function loadReports(
  store: Store,
  reports: SampleReports,
  given: { form: string; office: Actor; people: ReadonlyMap<string, Actor> },
): Promise<void> {
  const submitted: NewStep[] = [];
  for (const [login, months] of reports) {
    const speaker = given.people.get(login);
    if (!speaker || speaker.unit === given.office.unit) continue;
    submitted.push(...(await submitAll(store, speaker, { form: given.form, months })));
  }
  const accepted = submitted.map(({ report, onDay }): NewStep => ({
    report,
    step: "accepted",
    reason: null,
    onDay: addDays(onDay, judgingDays),
  }));
  await store.transact(given.office, (writer) => addSteps(writer, accepted));
}
