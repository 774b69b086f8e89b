import * as z from "zod/mini";
import type { Attribute } from "../ledger/attribute.ts";
import { factKinds } from "../ledger/fact.ts";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { faultOf } from "../rule/rule-fault.ts";
import { compareDecimal, isNegative, sumDecimal } from "../value/decimal.ts";
import { parseMoney } from "../value/money.ts";

const bilingual = z.object({ zh: z.string(), en: z.string() });
const decimal = z.string().check(z.regex(/^\d+(\.\d+)?$/u));
const shares = (count: number) =>
  z.array(decimal).check(
    z.length(count),
    z.refine((list) => compareDecimal(sumDecimal(list), "100") === 0),
  );

/** How the schedule runs over the year: evenly by month, or by stated shares in percent. */
const pace = z.union([
  z.strictObject({ even: z.literal(true) }),
  z.strictObject({ months: shares(12) }),
  z.strictObject({ quarters: shares(4) }),
]);

/** What units of measure a target is counted in. */
export const targetUnits = ["个", "亿元", "万元"] as const;

/** The ways to foretell; a closed set, one branch of the forecast each. */
export const forecastMethods = ["planned", "lastYear"] as const;

const measure = z.union([
  /** Projects that reached a node: their number, or the sum of an amount of theirs. */
  z.strictObject({ reached: z.string(), of: z.string() }),
  /** A figure of the year, by the end of each month. */
  z.strictObject({ flow: z.string() }),
]);

const condition = z.union([
  z.strictObject({ attribute: z.string(), kind: z.enum(factKinds), atLeast: z.string() }),
  z.strictObject({
    attribute: z.string(),
    kind: z.enum(factKinds),
    oneOf: z.array(z.string()).check(z.minLength(1)),
  }),
]);

const ruleSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/u)),
  version: z.string(),
  order: z.number(),
  /** Whether letters to come ask for it. */
  asked: z.boolean(),
  title: bilingual,
  meaning: bilingual,
  unit: z.enum(targetUnits),
  measure,
  where: z.array(condition),
  pace,
  forecast: z.strictObject({
    /** The first of them that has enough to go by answers. */
    by: z.array(z.enum(forecastMethods)),
    /** So many months have to be over, as long as the period has twice as many. */
    months: z.number().check(z.int(), z.minimum(1)),
    /** So many projects have to speak for a rate. */
    cases: z.number().check(z.int(), z.minimum(1)),
  }),
  source: z.strictObject({ label: bilingual, anchor: z.string() }),
});

/** A target as data: what is counted from the ledger, in what unit, how its schedule runs and how it is foretold. */
export type TargetRule = z.output<typeof ruleSchema>;
export type Pace = TargetRule["pace"];

/** How many places the figures of a target have. Errors: none (total). */
export function digitsOf({ unit }: Pick<TargetRule, "unit">): number {
  return unit === "个" ? 0 : 2;
}

/** Checks a target read from a file or kept with a letter. Refuses `ruleFault` naming the place. */
export function parseTargetRule(data: unknown, file: string): Result<TargetRule> {
  const parsed = ruleSchema.safeParse(data);
  return parsed.success ? accept(parsed.data) : refuse("ruleFault", faultOf(file, parsed.error));
}

/** The attributes a target reads. Errors: none (total). */
export function attributesOfTarget({ measure: how, where }: TargetRule): string[] {
  const own = "flow" in how ? [how.flow] : [how.reached, ...(how.of === "count" ? [] : [how.of])];
  return [...own, ...where.map((each) => each.attribute)];
}

type Wanted = { readonly place: string; readonly id: string; readonly fits: Fits };
type Fits = (attribute: Attribute) => boolean;

const isEvent: Fits = (each) => each.timing === "event";
const isState: Fits = (each) => each.timing === "state";
const isMoneyState: Fits = (each) => isState(each) && each.value === "money";
const isYearly: Fits = (each) =>
  each.timing === "flow" && each.value === "money" && each.period === "year";

function wantedOf({ measure: how, where }: TargetRule): Wanted[] {
  const own: Wanted[] =
    "flow" in how
      ? [{ place: "measure.flow", id: how.flow, fits: isYearly }]
      : [
          { place: "measure.reached", id: how.reached, fits: isEvent },
          ...(how.of === "count" ? [] : [{ place: "measure.of", id: how.of, fits: isMoneyState }]),
        ];
  return [
    ...own,
    ...where.map((each, at) => ({
      place: `where[${at}].attribute`,
      id: each.attribute,
      fits: "atLeast" in each ? isMoneyState : isState,
    })),
  ];
}

function atFault(place: string, zh: string, en: string): Result<never> {
  return refuse("ruleFault", { place, path: place, "fault.zh": zh, "fault.en": en });
}

/** Holds a target against what is declared: its attributes are of the sort it reads. Refuses `ruleFault`. */
export function checkTargetRule(
  rule: TargetRule,
  attributes: readonly Attribute[],
): Result<TargetRule> {
  const byId = new Map(attributes.map((each) => [each.id, each]));
  for (const { place, id, fits } of wantedOf(rule)) {
    const found = byId.get(id);
    if (!found || !fits(found))
      return atFault(
        place,
        `数据项“${id}”没有登记，或不是这里能用的一类`,
        `the attribute “${id}” is not declared, or not of the sort that is read here`,
      );
  }
  for (const [at, each] of rule.where.entries()) {
    const money = "atLeast" in each ? parseMoney(each.atLeast, "") : undefined;
    if (money && (!money.ok || isNegative(money.value.amount)))
      return atFault(
        `where[${at}].atLeast`,
        "写作“1亿元”这样的金额",
        "write an amount such as 1亿元",
      );
  }
  const isCount = "reached" in rule.measure && rule.measure.of === "count";
  if (isCount !== (rule.unit === "个"))
    return atFault(
      "unit",
      "计个数的单位是“个”，金额的单位是“亿元”或“万元”",
      "what is counted is in 个, money in 亿元 or 万元",
    );
  return accept(rule);
}
