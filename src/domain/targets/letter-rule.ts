import * as z from "zod/mini";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { faultOf } from "../rule/rule-fault.ts";
import { unitKinds } from "../unit/tree.ts";

const bilingual = z.object({ zh: z.string(), en: z.string() });
const kinds = z.array(z.enum(unitKinds)).check(z.minLength(1));
const check = z.optional(z.strictObject({ level: z.enum(["error", "warning"]) }));

/** How long a period a letter may speak for. */
export const letterPeriods = ["year", "half", "quarter"] as const;

const ruleSchema = z.strictObject({
  id: z.literal("letter"),
  version: z.string(),
  title: bilingual,
  periods: z.array(z.enum(letterPeriods)).check(z.minLength(1)),
  /** The kinds of units a letter is addressed to. */
  addressed: kinds,
  /** Those whose targets add up to the district's. */
  sums: kinds,
  needs: z.strictObject({ basis: z.boolean(), reasons: z.boolean(), twoPersons: z.boolean() }),
  /** A check that is left out is not made. */
  checks: z.strictObject({ above: check, below: check, idle: check }),
});

/** How letters of targets are issued and checked, as data. */
export type LetterRule = z.output<typeof ruleSchema>;

/** Checks the rule of letters read from a file. Refuses `ruleFault` naming the place. */
export function parseLetterRule(data: unknown, file: string): Result<LetterRule> {
  const parsed = ruleSchema.safeParse(data);
  return parsed.success ? accept(parsed.data) : refuse("ruleFault", faultOf(file, parsed.error));
}

/** Which length a period's key has: `2025` year, `2025-H1` half, `2025-Q1` quarter; undefined for a month. Errors: none (total). */
export function lengthOf(period: string): (typeof letterPeriods)[number] | undefined {
  if (/^\d{4}$/u.test(period)) return "year";
  if (/^\d{4}-H[12]$/u.test(period)) return "half";
  return /^\d{4}-Q[1-4]$/u.test(period) ? "quarter" : undefined;
}

const parts = { year: [""], half: ["-H1", "-H2"], quarter: ["-Q1", "-Q2", "-Q3", "-Q4"] } as const;

/** The periods of a year a letter may be issued for, the longest first. Errors: none (total). */
export function periodsOfYear(rule: Pick<LetterRule, "periods">, year: string): string[] {
  return letterPeriods
    .filter((each) => rule.periods.includes(each))
    .flatMap((each) => parts[each].map((mark) => `${year}${mark}`));
}
