import * as z from "zod/mini";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { faultOf } from "../rule/rule-fault.ts";
import { changeKinds } from "./diff.ts";

const bilingual = z.object({ zh: z.string(), en: z.string() });
const decimal = z.string().check(z.regex(/^\d+(\.\d+)?$/u));
const days = z.number().check(z.int(), z.minimum(0));
const monthDay = z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u));
const level = z.enum(["error", "warning"]);
const check = z.optional(z.strictObject({ level }));

/** A check that is left out is not made. */
const checks = z.strictObject({
  reserveWithPlan: check,
  implementWithoutPlan: check,
  planAboveTotal: check,
  /** A project put into the plan that stands in such a stage already. */
  finished: z.optional(z.strictObject({ level, stages: z.array(z.string()) })),
  /** A project put into the plan whose status is such. */
  stopped: z.optional(z.strictObject({ level, statuses: z.array(z.string()) })),
  /** Taken out though this node has been reached. */
  outStarted: z.optional(z.strictObject({ level, node: z.string() })),
  /** The least a project of the tiers with a plan has to plan for the year, in 元. */
  leastYearPlan: z.optional(z.strictObject({ level, amount: decimal })),
  /** The plan must not shrink by a change: fewer projects, less planned. */
  shrinks: check,
  /** The ledger's figure moved since the last version and nobody said why. */
  moved: check,
  statedTotals: check,
});

/** What a ceremony of a kind is checked for. */
const batchKind = z.strictObject({
  kind: z.string(),
  /** The node it celebrates; null for none. */
  node: z.nullable(z.string()),
  /** A project counts once among ceremonies of the kind. */
  once: z.boolean(),
  /** So many days after it the node has to be reached; not checked when absent. */
  within: z.optional(days),
});

const ruleSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: bilingual,
  note: bilingual,
  /** Tiers of the plan in order; `planned`: such a project has an amount for the year. */
  tiers: z.array(z.strictObject({ id: z.string(), planned: z.boolean() })).check(z.minLength(1)),
  /** The tier a first version proposes for a project, by its nature. */
  firstTier: z.record(z.string(), z.string()),
  /** When projects are added and removed, within the plan's year: month-day to month-day. */
  windows: z.array(z.strictObject({ from: monthDay, to: monthDay, label: bilingual })),
  needs: z.strictObject({
    /** Changes that need a reason each, from the second version on. */
    reasonFor: z.array(z.enum(changeKinds)),
    /** A document the change rests on (文号): always, or outside a window only. */
    basis: z.enum(["always", "outside"]),
    /** Whether somebody else than who drafted it issues it. */
    twoPersons: z.boolean(),
  }),
  /** How many 元 a stated total may be off: published figures are rounded. */
  tolerance: decimal,
  checks,
  batches: z.strictObject({ tolerance: decimal, kinds: z.array(batchKind) }),
});

/** How a yearly plan is made and changed, as data. Source: handbook 2.4, 2.5. */
export type PlanRule = z.output<typeof ruleSchema>;
export type BatchRule = PlanRule["batches"];

/** Checks a plan rule read from a file. Refuses `ruleFault` naming the place. */
export function parsePlanRule(data: unknown, file: string): Result<PlanRule> {
  const parsed = ruleSchema.safeParse(data);
  return parsed.success ? accept(parsed.data) : refuse("ruleFault", faultOf(file, parsed.error));
}

/** What a plan rule may name. */
export type PlanNames = {
  readonly tiers: readonly string[];
  readonly natures: readonly string[];
  readonly stages: readonly string[];
  readonly nodes: readonly string[];
  readonly batchKinds: readonly string[];
};

/** Holds a plan rule against what is declared. Refuses `ruleFault` naming what is not. */
export function checkPlanRule(rule: PlanRule, names: PlanNames): Result<PlanRule> {
  const own = rule.tiers.map((tier) => tier.id);
  const nodes = [
    ...rule.batches.kinds.flatMap((each) => each.node ?? []),
    ...(rule.checks.outStarted ? [rule.checks.outStarted.node] : []),
  ];
  const rooms = [
    ["tiers", own, names.tiers],
    ["firstTier", Object.values(rule.firstTier), own],
    ["firstTier", Object.keys(rule.firstTier), names.natures],
    ["checks.finished", rule.checks.finished?.stages ?? [], names.stages],
    ["node", nodes, names.nodes],
    ["batches", rule.batches.kinds.map((each) => each.kind), names.batchKinds],
  ] as const;
  for (const [place, used, known] of rooms) {
    const unknown = used.find((each) => !known.includes(each));
    if (unknown !== undefined)
      return refuse("ruleFault", { place: `${rule.id}: ${place}`, fault: unknown });
  }
  return accept(rule);
}
