import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { bilingualSchema, isoDay, unitSchema } from "./shared.ts";
import { inPeriod, letterSchema, targetId, targetSchema, targetSumSchema } from "./target.ts";

const short = z.string().check(z.maxLength(500));
const cells = z.record(
  z.string().check(z.maxLength(20)),
  z.record(targetId, z.string().check(z.maxLength(60))),
);

const draftBody = z.object({
  title: z.string().check(z.maxLength(200)),
  basis: short,
  open: z.boolean(),
  targets: z
    .array(
      z.object({
        id: targetId,
        lead: z.string().check(z.maxLength(60)),
        due: z.union([z.literal(""), isoDay]),
      }),
    )
    .check(z.maxLength(60)),
  cells,
  reasons: z.record(z.string().check(z.maxLength(20)), short),
});

const findingSchema = z.object({
  check: z.string(),
  level: z.enum(["error", "warning"]),
  unit: z.nullable(z.number()),
  target: z.nullable(z.string()),
  code: z.string(),
  sentence: bilingualSchema,
});

/** The next letter as it stands: what was typed, how it adds up, what is in its way. */
export const targetDraftSchema = z.object({
  period: z.string(),
  /** The number it will have. */
  number: z.number(),
  body: draftBody,
  /** The state it was read at, sent back when saving; 0 while nothing is kept. */
  version: z.number(),
  by: z.nullable(z.string()),
  at: z.nullable(z.string()),
  targets: z.array(targetSchema),
  /** What may lead a target: the district's bureaus, parks and towns by name. */
  leads: z.array(z.string()),
  units: z.array(
    z.object({
      unit: unitSchema,
      kind: z.string(),
      whole: z.boolean(),
      summed: z.boolean(),
      /** By target: of the version before, and what the same period came to last year. */
      was: z.record(z.string(), z.string()),
      lastYear: z.record(z.string(), z.nullable(z.string())),
      changed: z.boolean(),
      /** Cells that could not be read, by target. */
      problems: z.record(z.string(), bilingualSchema),
    }),
  ),
  sums: z.array(targetSumSchema),
  findings: z.array(findingSchema),
  /** A fingerprint of what was checked, sent back when issuing. */
  mark: z.string(),
  /** Drafted by the asker where the rule wants two persons. */
  needsAnother: z.boolean(),
});

const over = z.number().check(z.int(), z.minimum(0));

export const showTargetDraft = endpoint({
  id: "showTargetDraft",
  method: "GET",
  path: "/api/districts/:district/targets/:period/draft",
  summary: { zh: "任务书草稿", en: "The next letter of targets" },
  access: "office",
  input: z.object(inPeriod),
  output: targetDraftSchema,
  refusals: ["notALetterPeriod"],
});

export const saveTargetDraft = endpoint({
  id: "saveTargetDraft",
  method: "PUT",
  path: "/api/districts/:district/targets/:period/draft",
  summary: { zh: "保存任务书草稿", en: "Keep the next letter of targets" },
  access: "office",
  input: z.object({ ...inPeriod, version: over, body: draftBody }),
  output: targetDraftSchema,
  refusals: ["notALetterPeriod", "lettersMoved"],
});

export const dropTargetDraft = endpoint({
  id: "dropTargetDraft",
  method: "DELETE",
  path: "/api/districts/:district/targets/:period/draft",
  summary: { zh: "放弃任务书草稿", en: "Give the next letter of targets up" },
  access: "office",
  input: z.object({ ...inPeriod, version: over }),
  output: z.object({}),
  refusals: ["lettersMoved"],
});

export const issueTargets = endpoint({
  id: "issueTargets",
  method: "POST",
  path: "/api/districts/:district/targets/:period/issue",
  summary: { zh: "印发任务书", en: "Issue a letter of targets" },
  access: "office",
  input: z.object({ ...inPeriod, version: over, mark: z.string().check(z.maxLength(80)) }),
  output: letterSchema,
  refusals: [
    "notALetterPeriod",
    "lettersMoved",
    "lettersChanged",
    "lettersFaulty",
    "lettersByAnother",
  ],
});
