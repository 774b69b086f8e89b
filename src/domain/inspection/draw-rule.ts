import * as z from "zod/mini";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { factKinds } from "../ledger/fact.ts";
import { faultOf } from "../rule/rule-fault.ts";

const bilingual = z.object({ zh: z.string(), en: z.string() });
const attribute = z.string().check(z.minLength(1));
const whole = (least: number, most: number) =>
  z.number().check(z.int(), z.minimum(least), z.maximum(most));

const whenSchema = z.strictObject({
  /** A lead at least so strong, on which nothing has been found yet. */
  lead: z.optional(whole(1, 3)),
  /** The last month's amount is at least so many times the mean of the months before. */
  jump: z.optional(z.strictObject({ attribute, times: whole(2, 100), months: whole(1, 24) })),
  /** An amount at least so large, in 元. */
  amount: z.optional(
    z.strictObject({
      attribute,
      kind: z.enum(factKinds),
      atLeast: z.string().check(z.regex(/^\d{1,15}$/u)),
    }),
  ),
  choice: z.optional(z.strictObject({ attribute, in: z.array(z.string()).check(z.minLength(1)) })),
  /** Nobody has been there yet. */
  never: z.optional(z.literal(true)),
});

const stratumSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-zA-Z0-9-]{0,30}$/u)),
  title: bilingual,
  /** All of it has to hold; nothing holds for every project. */
  when: whenSchema,
  /** The share drawn, part of a project counting as one. */
  percent: whole(0, 100),
  /** At least and at most so many. */
  least: z.optional(whole(0, 1000)),
  most: z.optional(whole(0, 1000)),
});

const drawRuleSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: bilingual,
  note: bilingual,
  takesPart: z.strictObject({
    reached: z.array(attribute),
    notReached: z.array(attribute),
  }),
  revealWorkingDays: whole(1, 60),
  outside: z.strictObject({ checkpoint: z.boolean(), words: z.enum(["needed", "may", "never"]) }),
  inspectors: whole(1, 3),
  perUnit: whole(0, 20),
  strata: z.array(stratumSchema).check(z.minLength(1), z.maxLength(20)),
  checks: z.array(attribute).check(z.minLength(1), z.maxLength(30)),
});

/** How projects are drawn for a look on site, and what is looked at there. */
export type DrawRule = z.output<typeof drawRuleSchema>;
export type Stratum = DrawRule["strata"][number];

function fault(file: string, place: string, said: { zh: string; en: string }): Result<never> {
  return refuse("ruleFault", {
    place: `${file}: ${place}`,
    path: place,
    "fault.zh": said.zh,
    "fault.en": said.en,
  });
}

/** What no single field shows: strata apart by name, and somebody besides the office in the seed. */
function checkWhole(rule: DrawRule, file: string): Result<DrawRule> {
  const ids = rule.strata.map(({ id }) => id);
  const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at);
  if (twice >= 0)
    return fault(file, `strata.${twice}.id`, {
      zh: "层的编号不能相同",
      en: "no two strata have one id",
    });
  if (!rule.outside.checkpoint && rule.outside.words !== "needed")
    return fault(file, "outside", {
      zh: "检查点和别人写的字至少要有一样，否则结果可以自己挑",
      en: "take the checkpoint or the words of others, or the result could be picked",
    });
  return accept(rule);
}

/** Checks the rule of draws. Refuses `ruleFault` naming the place. */
export function parseDrawRule(data: unknown, file: string): Result<DrawRule> {
  const parsed = drawRuleSchema.safeParse(data);
  return parsed.success
    ? checkWhole(parsed.data, file)
    : refuse("ruleFault", faultOf(file, parsed.error));
}

/** Every attribute a rule of draws names has to be there. Refuses `ruleFault`. */
export function checkDrawRule(rule: DrawRule, attributes: readonly string[]): Result<DrawRule> {
  const named: [string, string][] = [
    ...rule.takesPart.reached.map((id): [string, string] => ["takesPart.reached", id]),
    ...rule.takesPart.notReached.map((id): [string, string] => ["takesPart.notReached", id]),
    ...rule.checks.map((id): [string, string] => ["checks", id]),
    ...rule.strata.flatMap(({ when }, at): [string, string][] =>
      [when.jump, when.amount, when.choice].flatMap((each): [string, string][] =>
        each ? [[`strata.${at}.when`, each.attribute]] : [],
      ),
    ),
  ];
  const unknown = named.find(([, id]) => !attributes.includes(id));
  if (!unknown) return accept(rule);
  const [place, id] = unknown;
  return fault("inspection/draw", place, {
    zh: `没有数据项“${id}”`,
    en: `there is no attribute “${id}”`,
  });
}
