import type * as z from "zod/mini";
import type { caseSchema, wholeCaseSchema } from "../contract/lead.ts";
import {
  caseState,
  closeCase,
  decideCase,
  explainCase,
  findingOf,
  findings,
  publishCase,
} from "../domain/casework/case.ts";
import { detectors } from "../domain/detection/detectors.ts";
import type { CaseStepRow } from "../store/queries/cases.ts";
import { listUnits, namesOf } from "../store/queries/people.ts";
import { listFacts } from "../store/queries/project-facts.ts";
import type { Reader } from "../store/store.ts";
import { caseDay } from "./case-day.ts";
import { factsAbout } from "./case-facts.ts";
import type { LoadedCase } from "./case-load.ts";
import type { Ctx } from "./context.ts";
import { loadLeads } from "./leads.ts";

type Shown = z.output<typeof caseSchema>;
type Whole = z.output<typeof wholeCaseSchema>;

/** The names cases are told with. */
export type CaseNames = {
  readonly people: ReadonlyMap<number, string>;
  readonly units: ReadonlyMap<number, string>;
  readonly projects: ReadonlyMap<number, string>;
};

/** Names of whom and what some cases speak of. Three queries. */
export async function namesFor(
  ctx: Ctx,
  reader: Reader,
  cases: readonly LoadedCase[],
): Promise<CaseNames> {
  const people = cases.flatMap(({ row, steps }) => [
    row.opened_by,
    ...steps.map((step) => step.by_person),
  ]);
  const subjects = [...new Set(cases.flatMap(({ row }) => row.subjects))];
  const named = await listFacts(reader, { day: ctx.today }, { subjects, attributes: ["name"] });
  return {
    people: await namesOf(reader, [...new Set(people)]),
    units: new Map((await listUnits(reader)).map((unit) => [unit.id, unit.name])),
    projects: new Map(
      named.flatMap(({ subject, value }) => (typeof value === "string" ? [[subject, value]] : [])),
    ),
  };
}

function infoOf(id: string) {
  const none = { zh: id, en: id };
  const found = detectors.find((each) => each.id === id);
  return found ?? { title: none, explanation: none, source: { label: none, anchor: "" } };
}

function isLate(given: LoadedCase, today: string): boolean {
  return caseState(given.file) === "open" && given.file.due !== null && given.file.due < today;
}

/** A case as a list shows it; projects the asker may not see are left out. Errors: none (total). */
export function shownCase(ctx: Ctx, given: LoadedCase, names: CaseNames): Shown {
  const { row, file } = given;
  return {
    id: row.seq,
    detector: row.detector,
    title: infoOf(row.detector).title,
    leadKey: row.lead_key,
    strength: row.strength,
    unit: { id: row.unit_id, name: names.units.get(row.unit_id) ?? "" },
    projects: row.subjects.flatMap((id) => {
      const name = names.projects.get(id);
      return name === undefined ? [] : [{ id, name }];
    }),
    sentence: given.isWhole ? row.sentence : null,
    state: caseState(file),
    finding: findingOf(file),
    due: row.due,
    isLate: isLate(given, caseDay(ctx)),
    openedBy: names.people.get(row.opened_by) ?? "",
    openedOn: row.on_day,
    note: row.note,
  };
}

function shownStep(step: CaseStepRow, names: CaseNames): Whole["steps"][number] {
  return {
    step: step.step,
    finding: step.finding,
    text: step.text,
    evidence: step.evidence.map(({ label, address }) =>
      address === undefined ? { label } : { label, address },
    ),
    circular: step.circular,
    by: names.people.get(step.by_person) ?? "",
    unit: { id: step.by_unit, name: names.units.get(step.by_unit) ?? "" },
    on: step.on_day,
    at: step.recorded_at,
  };
}

/** What the asker may do with a case now: each decision asked with words that would do. Errors: none (total). */
export function mayDo({ file, actor }: LoadedCase, today: string): Whole["may"] {
  const said = { text: "?", day: today };
  return {
    explain: explainCase(file, { ...said, evidence: [] }, actor).ok,
    decide: findings.filter(
      (finding) => decideCase(file, { ...said, evidence: [], finding }, actor).ok,
    ),
    publish: publishCase(file, said, actor).ok,
    close: closeCase(file, said, actor).ok,
  };
}

/** A case with everything that happened to it. */
export async function wholeCase(ctx: Ctx, reader: Reader, given: LoadedCase): Promise<Whole> {
  const names = await namesFor(ctx, reader, [given]);
  const { explanation, source } = infoOf(given.row.detector);
  const seen = await loadLeads(ctx, reader);
  return {
    ...shownCase(ctx, given, names),
    explanation,
    source,
    facts: await factsAbout(ctx, reader, given.row.facts),
    steps: given.steps.map((step) => shownStep(step, names)),
    isStillSeen: seen.leads.some(({ key }) => key === given.row.lead_key),
    may: mayDo(given, caseDay(ctx)),
  };
}
