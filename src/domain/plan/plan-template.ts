import * as z from "zod/mini";
import { faultOf } from "../rule/rule-fault.ts";
import { fillPlaces, checkPlaces } from "../rule/sentence-places.ts";
import { type Result, accept, refuse } from "../refusal/refusal.ts";

const scale = ["count", "total", "yearPlan", "year"] as const;

/** Every sentence of the notices, with the places it may name. The wording is data; what may stand in it is not. */
const wording = {
  agency: ["district", "office"],
  number: ["year", "number"],
  salutation: ["district"],
  firstTitle: ["district", "year"],
  changeTitle: ["district", "year"],
  firstOpening: ["district", "year"],
  firstScale: scale,
  tierScale: [...scale, "tier"],
  changeOpening: ["district", "year"],
  out: [...scale, "names"],
  in: [...scale, "names"],
  tier: [...scale, "names"],
  value: [...scale, "names", "totalWas", "yearPlanWas"],
  andOthers: [],
  after: scale,
  basis: ["basis"],
  outside: [],
  planAnnex: ["year"],
  outAnnex: ["year"],
  inAnnex: ["year"],
  tierAnnex: ["year"],
  valueAnnex: ["year"],
  tableNote: [],
  sampleNote: ["sample"],
  pinned: ["day", "seq"],
  none: [],
} as const satisfies Record<string, readonly string[]>;

export type PlanSentence = keyof typeof wording;

const columns = [
  "order",
  "project",
  "unit",
  "tier",
  "tierWas",
  "total",
  "totalWas",
  "yearPlan",
  "yearPlanWas",
  "reason",
] as const;
export type PlanColumn = (typeof columns)[number];

const templateSchema = z.object({
  namesInText: z.number().check(z.int(), z.minimum(0)),
  copies: z.nullable(z.string()),
  sentences: z.record(z.enum(Object.keys(wording) as PlanSentence[]), z.string()),
  columns: z.record(z.enum(columns), z.string()),
});

/** The wording of the notices that issue and change a yearly plan. */
export type PlanTemplate = z.output<typeof templateSchema>;

/**
 * Reads the template from the plain object of `rules/documents/plan.yaml`. Refuses `ruleFault` naming the place, and
 * `templateUnknownPlace` for a `{place}` a sentence has nothing for.
 */
export function parsePlanTemplate(data: unknown, file: string): Result<PlanTemplate> {
  const parsed = templateSchema.safeParse(data);
  if (!parsed.success) return refuse("ruleFault", faultOf(file, parsed.error));
  const checked = checkPlaces(parsed.data.sentences, wording);
  return checked.ok ? accept(parsed.data) : checked;
}

/** A sentence with its figures in place. Errors: none (total on a template that was read). */
export function wordPlan(
  template: PlanTemplate,
  sentence: PlanSentence,
  places: Readonly<Record<string, string>> = {},
): string {
  return fillPlaces(template.sentences[sentence], places);
}
