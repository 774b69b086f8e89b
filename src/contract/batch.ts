import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { planFindingSchema, planLineSchema, sumsSchema } from "./plan.ts";
import { inDistrict, isoDay, knownAt } from "./shared.ts";
import { daySchema, moneySchema } from "./value.ts";

const name = z.string().check(z.minLength(2), z.maxLength(100));
const amount = z.string().check(z.maxLength(60));
const kinds = z.enum(["start", "sign", "visit"]);

/** What was announced, for the whole (no part) or for a unit's share. */
const announced = z.object({
  part: z.string(),
  count: z.nullable(z.string()),
  total: z.nullable(moneySchema),
  yearPlan: z.nullable(moneySchema),
});

/** A ceremony in short. */
export const batchSchema = z.object({
  name: z.string(),
  kind: kinds,
  day: z.string(),
  announced: z.array(announced),
  sums: sumsSchema,
  errors: z.number(),
  warnings: z.number(),
});

export const listBatches = endpoint({
  id: "listBatches",
  method: "GET",
  path: "/api/districts/:district/batches",
  summary: { zh: "集中开工等活动", en: "Collective starts and other ceremonies" },
  access: "view",
  input: z.object({ ...inDistrict, ...knownAt }),
  output: z.object({
    batches: z.array(batchSchema),
    /** Only a part of the members is seen: sums are not held against what was announced. */
    partial: z.boolean(),
    mayRecord: z.boolean(),
  }),
});

export const showBatch = endpoint({
  id: "showBatch",
  method: "GET",
  path: "/api/districts/:district/batch",
  summary: { zh: "一场活动", en: "One ceremony" },
  access: "view",
  input: z.object({ ...inDistrict, ...knownAt, batch: name }),
  output: z.object({
    ...batchSchema.shape,
    partial: z.boolean(),
    mayRecord: z.boolean(),
    known: z.object({ day: z.string(), seq: z.nullable(z.number()) }),
    /** On what the announcement rests. */
    evidence: z.array(z.string()),
    recordedBy: z.string(),
    members: z.array(
      z.object({
        ...planLineSchema.shape,
        reached: z.nullable(daySchema),
        earlier: z.array(z.object({ name: z.string(), day: z.string() })),
      }),
    ),
    findings: z.array(planFindingSchema),
  }),
  refusals: ["noSuchBatch"],
});

export const recordBatch = endpoint({
  id: "recordBatch",
  method: "POST",
  path: "/api/districts/:district/batches",
  summary: { zh: "登记一场活动", en: "Record a ceremony" },
  access: "office",
  input: z.object({
    ...inDistrict,
    name,
    /** A ceremony of this name is there and is stated anew. */
    again: z._default(z.boolean(), false),
    kind: kinds,
    day: isoDay,
    announced: z
      .array(z.object({ part: z.string(), count: amount, total: amount, yearPlan: amount }))
      .check(z.maxLength(200)),
    members: z.array(z.number().check(z.int(), z.positive())).check(z.maxLength(2000)),
    evidence: z._default(z.string().check(z.maxLength(500)), ""),
    reason: z._default(z.string().check(z.maxLength(500)), ""),
    key: z.string().check(z.minLength(8), z.maxLength(100)),
  }),
  output: z.object({ name: z.string() }),
  refusals: ["batchNamed", "noSuchBatch", "noSuchProject"],
});
