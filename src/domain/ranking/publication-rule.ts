import * as z from "zod/mini";
import { type Holidays, nthWorkingDay } from "../casework/calendar.ts";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { faultOf } from "../rule/rule-fault.ts";
import type { ObjectionRule, Rulebook } from "../scoring/rulebook.ts";
import { addDays } from "../value/civil.ts";

const bilingual = z.object({ zh: z.string(), en: z.string() });

const ruleSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: bilingual,
  note: bilingual,
  /** The rulebook whose ranking the bulletin prints; null for none. */
  bulletin: z.nullable(z.string()),
  /** How long objections are taken, the day of publication not counted. */
  objection: z.strictObject({
    days: z.number().check(z.int(), z.minimum(1), z.maximum(60)),
    clock: z.enum(["working", "calendar"]),
  }),
  flag: z.strictObject({
    title: bilingual,
    /** The first so many places of a group are put up. */
    places: z.number().check(z.int(), z.minimum(1), z.maximum(20)),
    /** The least share of points that rests on verified facts. */
    leastVerified: z.string().check(z.regex(/^(0(\.\d{1,4})?|1)$/u)),
    /** Whether nothing may be missing. */
    complete: z.boolean(),
  }),
});

/** How rankings are published, objected to and finished, and how the flag is put up. */
export type PublicationRule = z.output<typeof ruleSchema>;

/** Checks the rule read from a file. Refuses `ruleFault` naming the place. */
export function parsePublicationRule(data: unknown, file: string): Result<PublicationRule> {
  const parsed = ruleSchema.safeParse(data);
  return parsed.success ? accept(parsed.data) : refuse("ruleFault", faultOf(file, parsed.error));
}

/** The rule held against the rulebooks there are. Refuses `ruleFault` when the bulletin's is none of them. */
export function checkPublicationRule(
  rule: PublicationRule,
  rulebooks: readonly { readonly id: string }[],
): Result<PublicationRule> {
  const { bulletin } = rule;
  if (bulletin === null || rulebooks.some(({ id }) => id === bulletin)) return accept(rule);
  const choices = rulebooks.map(({ id }) => id).join("、");
  return refuse("ruleFault", {
    place: "bulletin",
    path: "bulletin",
    "fault.zh": `没有办法“${bulletin}”，可用：${choices}`,
    "fault.en": `there is no rulebook “${bulletin}”; use ${choices}`,
  });
}

/** How long objections to a ranking are taken: as its regulation says, else as the district does. Errors: none (total). */
export function windowOf(
  { objection }: Pick<PublicationRule, "objection">,
  { objections }: Pick<Rulebook, "objections">,
): ObjectionRule {
  return objections ?? objection;
}

/** The last day on which objections are taken. Refuses `calendarUnpublished` for working days of a year without a calendar. */
export function lastDayOf(
  { days, clock }: ObjectionRule,
  holidays: Holidays,
  publishedOn: string,
): Result<string> {
  return clock === "working"
    ? nthWorkingDay(holidays, addDays(publishedOn, 1), days)
    : accept(addDays(publishedOn, days));
}
