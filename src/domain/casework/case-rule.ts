import * as z from "zod/mini";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { faultOf } from "../rule/rule-fault.ts";
import { type Holidays, nthWorkingDay } from "./calendar.ts";

const bilingual = z.object({ zh: z.string(), en: z.string() });

const caseRuleSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: bilingual,
  note: bilingual,
  /** The unit explains within so many working days, the day it was opened not counted. */
  explainWorkingDays: z.number().check(z.int(), z.minimum(1), z.maximum(60)),
});

/** How long a unit has to explain a lead. */
export type CaseRule = z.output<typeof caseRuleSchema>;

/** Checks the rule of cases read from a file. Refuses `ruleFault` naming the place. */
export function parseCaseRule(data: unknown, file: string): Result<CaseRule> {
  const parsed = caseRuleSchema.safeParse(data);
  return parsed.success ? accept(parsed.data) : refuse("ruleFault", faultOf(file, parsed.error));
}

/** The day by which a case opened on a day is to be explained; null where the year's working calendar is not known. Errors: none (total). */
export function caseDue(rule: CaseRule, holidays: Holidays, openedOn: string): string | null {
  const due = nthWorkingDay(holidays, openedOn, rule.explainWorkingDays + 1);
  return due.ok ? due.value : null;
}
