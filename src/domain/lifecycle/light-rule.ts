import * as z from "zod/mini";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { faultOf } from "../rule/rule-fault.ts";

/** 红黄绿灯; none where there is nothing to judge by. */
export type Light = "green" | "yellow" | "red" | "none";

const bilingual = z.object({ zh: z.string(), en: z.string() });
const points = z.string().check(z.regex(/^\d+(\.\d+)?$/u));

const lightRuleSchema = z.object({
  id: z.string(),
  version: z.string(),
  title: bilingual,
  note: bilingual,
  nodes: z.object({
    watched: z.array(z.string()),
    /** Judge against the first plan (a re-plan clears nothing) or the latest. */
    against: z.enum(["first", "latest"]),
    yellowAfterDays: z.number(),
    redAfterMonths: z.number(),
  }),
  /** Percentage points below the time schedule (month ÷ 12 of the year's plan), for projects in these stages. */
  progress: z.object({
    stages: z.array(z.string()),
    yellowFrom: points,
    redAbove: points,
    between: z.enum(["green", "none"]),
  }),
  /** Statuses that show no light. */
  unlit: z.array(z.string()),
});

/** When a project is yellow or red, as data. Source: handbook 2.6. */
export type LightRule = z.output<typeof lightRuleSchema>;

/** Checks a light rule read from a file. Refuses `ruleFault` naming the place. */
export function parseLightRule(data: unknown, file: string): Result<LightRule> {
  const parsed = lightRuleSchema.safeParse(data);
  return parsed.success ? accept(parsed.data) : refuse("ruleFault", faultOf(file, parsed.error));
}
