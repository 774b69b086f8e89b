import * as z from "zod/mini";
import { factKinds, standings } from "../domain/ledger/fact.ts";
import { bilingualSchema, refusalSchema, unitSchema } from "./shared.ts";
import { valueSchema } from "./value.ts";

/** Where a report stands and what the asker may do with it now. */
export const reportSchema = z.object({
  id: z.nullable(z.number()),
  unit: unitSchema,
  period: z.string(),
  phase: z.enum(["draft", "submitted", "returned", "accepted", "closed"]),
  /** The last day in time, `YYYY-MM-DD`; null where the year's calendar is unpublished, and the sentence says so. */
  due: z.nullable(z.string()),
  dueUnknown: z.nullable(refusalSchema),
  isLate: z.boolean(),
  moves: z.array(z.enum(["submit", "accept", "return", "reopen"])),
  steps: z.array(
    z.object({
      kind: z.enum(["submit", "accept", "return", "reopen", "close", "urge"]),
      by: z.string(),
      day: z.string(),
      reason: z.nullable(z.string()),
    }),
  ),
});

/** A figure with what is needed to judge it at a glance. */
export const figureSchema = z.object({
  seq: z.number(),
  value: valueSchema,
  period: z.nullable(z.string()),
  standing: z.enum(standings),
  by: z.string(),
  knownOn: z.string(),
  reason: z.nullable(z.string()),
});

/** A figure that was sent back: why, by whom and when. */
const returnedSchema = z.nullable(
  z.object({ value: valueSchema, reason: z.string(), by: z.string(), day: z.string() }),
);

/** Who left a cell of a draft as it stands, and when; null where nobody has touched it since the last submission. */
export const draftedSchema = z.nullable(z.object({ by: z.string(), at: z.string() }));

/** What is asked of a project for a month because the ledger does not know it yet. */
export const askSchema = z.object({
  attribute: z.string(),
  kind: z.enum(factKinds),
  scope: z.string(),
  period: z.nullable(z.string()),
  required: z.boolean(),
  /** Last month's figure and the plan, to compare with. */
  last: z.nullable(figureSchema),
  plan: z.nullable(figureSchema),
  reason: bilingualSchema,
  /** A node may be answered by a forecast too: its text then starts with 预计 (forecast, expected). */
  orForecast: z.boolean(),
  /** What was submitted and sent back, null when nothing was. */
  returned: returnedSchema,
  /** As typed and not submitted; "" when nothing is. */
  draft: z.string(),
  drafted: draftedSchema,
});

/** A finding about what was typed: errors stop the submission, warnings want a word. */
export const findingSchema = z.object({
  key: z.string(),
  level: z.enum(["error", "warning"]),
  refusal: refusalSchema,
  /** The word given for it, null when none. */
  note: z.nullable(z.string()),
  cells: z.array(
    z.object({
      attribute: z.string(),
      kind: z.string(),
      scope: z.string(),
      period: z.nullable(z.string()),
    }),
  ),
});
