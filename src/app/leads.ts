import type { Output } from "../contract/endpoint.ts";
import type { listLeads as endpoint } from "../contract/lead.ts";
import { caseState, findingOf } from "../domain/casework/case.ts";
import { precisionOf, recordsOf } from "../domain/casework/precision.ts";
import type { Ready } from "../domain/detection/detector.ts";
import type { Lead } from "../domain/detection/lead.ts";
import type { CaseRow, CaseStepRow } from "../store/queries/cases.ts";
import { listCases, listCaseSteps } from "../store/queries/cases.ts";
import { listSubjects } from "../store/queries/project-facts.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { leadsOn } from "./kept-leads.ts";

type Page = Output<typeof endpoint>;

/** The leads somebody sees: those their own eyes' facts give, with names and the cases opened on them. */
export type SeenLeads = {
  readonly leads: readonly Lead[];
  readonly ready: readonly Ready[];
  readonly nameOf: (subject: number) => string;
  readonly unitName: (unit: number) => string;
  readonly cases: readonly CaseRow[];
  readonly stepsOf: (seq: number) => CaseStepRow[];
};

/**
 * What the detectors see in the facts the asker may read, and in no others: nobody learns from a lead of a figure they
 * may not see. Five queries where nothing was touched since. Errors: throws what the database throws.
 */
export async function loadLeads(ctx: Ctx, reader: Reader): Promise<SeenLeads> {
  const ready = ctx.rules.detectors.filter(({ on }) => on).map((rule) => rule.ready);
  const subjects = await listSubjects(reader, ["project", "phase"]);
  const { leads, nameOf } = await leadsOn(ctx, reader, subjects);
  const cases = await listCases(reader);
  const steps = await listCaseSteps(
    reader,
    cases.map(({ seq }) => seq),
  );
  const units = new Map(subjects.map((each) => [each.unit_id, each.unit_name]));
  return {
    leads,
    ready,
    nameOf,
    unitName: (unit) => units.get(unit) ?? "",
    cases,
    stepsOf: (seq) => steps.filter((step) => step.case_seq === seq),
  };
}

/** A case's state and finding from its steps. Errors: none (total). */
export function standOf(
  steps: readonly CaseStepRow[],
): Pick<Page["leads"][number], "case">["case"] & object {
  const folded = { steps: steps.map(asStep) };
  return { id: steps[0]?.case_seq ?? 0, state: caseState(folded), finding: findingOf(folded) };
}

/** A stored step as the domain decides on it; people are told apart by whoever asks. Errors: none (total). */
export function asStep(row: CaseStepRow) {
  const { step, finding, text, evidence } = row;
  return { step, finding, text, evidence, by: row.by_person, byUnit: row.by_unit, on: row.on_day };
}

/** A lead as the pages show it. Errors: none (total). */
export function shownLead(seen: SeenLeads, lead: Lead): Page["leads"][number] {
  const opened = seen.cases.find((each) => each.lead_key === lead.key);
  const { key, detector, strength, unit, subjects, sentence, facts } = lead;
  return {
    key,
    detector,
    level: seen.ready.find(({ id }) => id === detector)?.level ?? "soft",
    strength,
    unit: { id: unit, name: seen.unitName(unit) },
    projects: subjects.map((id) => ({ id, name: seen.nameOf(id) })),
    sentence,
    facts: [...facts],
    case: opened ? { ...standOf(seen.stepsOf(opened.seq)), id: opened.seq } : null,
  };
}

/** The detectors with what was found of their leads so far. Errors: none (total). */
export function shownDetectors(seen: SeenLeads): Page["detectors"] {
  const records = recordsOf(
    seen.cases.map(({ detector, seq }) => ({
      detector,
      finding: standOf(seen.stepsOf(seq)).finding,
    })),
  );
  return seen.ready.map(({ id, title, explanation, source, level, version }) => {
    const found = records.get(id) ?? { real: 0, explained: 0, false: 0 };
    const leads = seen.leads.filter(({ detector }) => detector === id).length;
    return {
      id,
      title,
      explanation,
      source,
      level,
      version,
      leads,
      found,
      precision: precisionOf(found),
    };
  });
}
