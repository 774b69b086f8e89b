import * as z from "zod/mini";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { faultOf } from "../rule/rule-fault.ts";

const bilingual = z.object({ zh: z.string(), en: z.string() });

const need = z.object({
  /** An attribute that must be known, a node that must have happened, or evidence a node's fact must carry. */
  attribute: z.optional(z.string()),
  node: z.optional(z.string()),
  evidenceOf: z.optional(z.string()),
  label: z.optional(bilingual),
  owedBy: z.enum(["office", "town", "bureau", "taskforce"]),
});

const stage = z.object({
  id: z.string(),
  label: bilingual,
  /** Any of these having happened puts a project here. */
  enteredBy: z._default(z.array(z.string()), []),
  /** Words in the month's progress text that say as much (在建, 桩基施工). */
  saidBy: z._default(z.array(z.string()), []),
  /** What a project needs before it may be here. */
  needs: z._default(z.array(need), []),
});

const lifecycleSchema = z.object({
  id: z.string(),
  version: z.string(),
  title: bilingual,
  note: bilingual,
  stages: z.array(stage).check(z.minLength(1)),
  /** The nodes of the schedule in their usual order. */
  schedule: z.array(z.string()),
  /** A node that speaks only of a part is this other node: 投产（首条线）is 部分投产. */
  partial: z._default(z.record(z.string(), z.string()), {}),
});

/** The stages of a project's life as data: how each is entered and what it needs. Source: handbook 2.1. */
export type Lifecycle = z.output<typeof lifecycleSchema>;
export type Stage = Lifecycle["stages"][number];
export type Need = Stage["needs"][number];

/** Checks a lifecycle read from a file. Refuses `ruleFault` naming the place. */
export function parseLifecycle(data: unknown, file: string): Result<Lifecycle> {
  const parsed = lifecycleSchema.safeParse(data);
  if (!parsed.success) return refuse("ruleFault", faultOf(file, parsed.error));
  const known = new Set(parsed.data.schedule);
  const unknown = parsed.data.stages
    .flatMap((each) => each.enteredBy)
    .find((node) => !known.has(node));
  return unknown === undefined
    ? accept(parsed.data)
    : refuse("ruleFault", { place: `${file}: enteredBy`, fault: unknown });
}
