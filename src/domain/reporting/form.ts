import * as z from "zod/mini";
import type { Attribute } from "../ledger/attribute.ts";
import type { Lifecycle } from "../lifecycle/lifecycle.ts";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { faultOf } from "../rule/rule-fault.ts";

const bilingual = z.object({ zh: z.string(), en: z.string() });
const decimal = z.string().check(z.regex(/^\d+(\.\d+)?$/u));
const count = z.number().check(z.int(), z.minimum(1));
/** Stages by their id, or every stage that takes part. */
const stages = z.union([z.literal("all"), z.array(z.string())]);
const level = z.enum(["error", "warning"]);

const asked = z.strictObject({
  attribute: z.string(),
  askedIn: z._default(stages, "all"),
  requiredIn: z._default(stages, []),
  /** The yearly plan the figure is shown beside. */
  comparedWith: z.optional(z.string()),
  reason: bilingual,
});

/** Which attribute is which figure of the identities. */
const money = z.strictObject({
  month: z.string(),
  year: z.string(),
  yearPlan: z.string(),
  toLastYear: z.string(),
  sinceStart: z.string(),
  total: z.string(),
});

/** A check that is left out is not made. */
const checks = z.strictObject({
  /** How many 元 an identity may be off: figures are reported rounded. */
  tolerance: decimal,
  sinceStart: z.optional(z.strictObject({ level })),
  year: z.optional(z.strictObject({ level, startNode: z.string() })),
  sums: z._default(
    z.array(
      z.strictObject({
        level,
        whole: z.string(),
        parts: z.array(z.string()).check(z.minLength(1)),
        relation: z.enum(["equal", "atLeast"]),
      }),
    ),
    [],
  ),
  aboveTotal: z.optional(z.strictObject({ level })),
  aboveLeft: z.optional(z.strictObject({ level })),
  repeated: z.optional(z.strictObject({ level, months: count })),
  timesPlan: z.optional(z.strictObject({ level, times: decimal })),
  timesLast: z.optional(z.strictObject({ level, times: decimal })),
  shareOfTotal: z.optional(z.strictObject({ level, percent: decimal })),
  negative: z.optional(z.strictObject({ level })),
  nodeFuture: z.optional(z.strictObject({ level })),
  nodeOutside: z.optional(z.strictObject({ level })),
  forecastPast: z.optional(z.strictObject({ level })),
  order: z._default(z.array(z.strictObject({ level, nodes: z.array(z.string()) })), []),
  evidence: z.optional(z.strictObject({ level })),
});

const formSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: bilingual,
  note: bilingual,
  /** The reporting calendar it is due by. */
  calendar: z.string(),
  /** In time is judged by the first submission or by the last one after a return. */
  timelyBy: z.enum(["first", "last"]),
  takesPart: z.strictObject({
    stages: z.array(z.string()).check(z.minLength(1)),
    notStatuses: z._default(z.array(z.string()), []),
  }),
  figures: z.array(asked),
  /** Asked once a year, while nobody has stated it. */
  yearly: z._default(z.array(asked), []),
  nodes: z.strictObject({
    /** A node is asked when its latest date lies no more than so many days after the period. */
    withinDays: z.number().check(z.int(), z.minimum(0)),
    overdue: bilingual,
    soon: bilingual,
  }),
  money,
  checks,
});

/** What a report asks and checks, as data. Source: handbook 2.3, 3.3. */
export type ReportForm = z.output<typeof formSchema>;
export type AskedFigure = ReportForm["figures"][number];
export type Level = z.output<typeof level>;

/** Checks a report form read from a file. Refuses `ruleFault` naming the place. */
export function parseReportForm(data: unknown, file: string): Result<ReportForm> {
  const parsed = formSchema.safeParse(data);
  return parsed.success ? accept(parsed.data) : refuse("ruleFault", faultOf(file, parsed.error));
}

function stagesIn(form: ReportForm): string[] {
  const lists = [...form.figures, ...form.yearly].flatMap((each) => [
    each.askedIn,
    each.requiredIn,
  ]);
  return [...form.takesPart.stages, ...lists.flatMap((list) => (list === "all" ? [] : list))];
}

/** The attributes a form asks, compares and checks by. Errors: none (total). */
export function attributesIn(form: ReportForm): string[] {
  const figures = [...form.figures, ...form.yearly].flatMap((each) => [
    each.attribute,
    ...(each.comparedWith === undefined ? [] : [each.comparedWith]),
  ]);
  const sums = form.checks.sums.flatMap((sum) => [sum.whole, ...sum.parts]);
  return [...figures, ...sums, ...Object.values(form.money)];
}

function nodesIn({ checks: { order, year } }: ReportForm): string[] {
  return [...order.flatMap((each) => each.nodes), ...(year ? [year.startNode] : [])];
}

/** Holds a form against what is declared. Refuses `ruleFault` naming an undeclared attribute, stage or node. */
export function checkReportForm(
  form: ReportForm,
  declared: {
    readonly attributes: readonly Pick<Attribute, "id">[];
    readonly lifecycle: Pick<Lifecycle, "stages" | "schedule">;
  },
): Result<ReportForm> {
  const { attributes, lifecycle } = declared;
  const rooms = [
    ["attribute", attributesIn(form), attributes.map((each) => each.id)],
    ["stage", stagesIn(form), lifecycle.stages.map((each) => each.id)],
    ["node", nodesIn(form), lifecycle.schedule],
  ] as const;
  for (const [place, used, known] of rooms) {
    const unknown = used.find((each) => !known.includes(each));
    if (unknown !== undefined)
      return refuse("ruleFault", { place: `${form.id}: ${place}`, fault: unknown });
  }
  return accept(form);
}

/** Whether a list of stages holds a stage. Errors: none (total). */
export function holdsStage(list: AskedFigure["askedIn"], stage: string): boolean {
  return list === "all" || list.includes(stage);
}

/** Whether a project takes part in the report, by its stage and stated status. Errors: none (total). */
export function takesPart(
  form: Pick<ReportForm, "takesPart">,
  project: { readonly stage: string; readonly status: string },
): boolean {
  const { stages: own, notStatuses } = form.takesPart;
  return own.includes(project.stage) && !notStatuses.includes(project.status);
}
