import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { digestLineSchema } from "./morning.ts";
import { inDistrict, month, refusalSchema } from "./shared.ts";

/** A number the database can hold. */
const int4 = z.int().check(z.positive(), z.maximum(2_147_483_647));
/** Where a unit's report of a period stands, for the wall. */
export const wallCellSchema = z.enum([
  "notOwing",
  "notDue",
  "due",
  "late",
  "submitted",
  "lateSubmitted",
  "returned",
  "accepted",
  "closed",
  "closedWithout",
]);

export const showReporting = endpoint({
  id: "showReporting",
  method: "GET",
  path: "/api/districts/:district/reporting",
  summary: { zh: "报送墙", en: "Who has reported" },
  access: "view",
  input: z.object({
    ...inDistrict,
    /** Last month shown; the one to report now when absent. */
    to: z.optional(month),
    months: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(36)), 12),
  }),
  output: z.object({
    /** The day the month's work is judged by: today, and in a sample a day of its own. */
    day: z.string(),
    /** The period there is to report now: what the grid opens with. */
    open: z.string(),
    /** Oldest first. */
    periods: z.array(
      z.object({
        period: z.string(),
        due: z.nullable(z.string()),
        /** Why the due day cannot be told: the year's working days are not published. */
        dueUnknown: z.nullable(refusalSchema),
        closed: z.boolean(),
      }),
    ),
    units: z.array(z.object({ id: z.number(), name: z.string(), kind: z.string() })),
    cells: z.array(
      z.object({
        unit: z.number(),
        period: z.string(),
        state: wallCellSchema,
        report: z.nullable(z.number()),
        /** The day it was urged last. */
        urged: z.nullable(z.string()),
      }),
    ),
    /** This morning's list for the asker, what is late first. */
    digest: z.array(digestLineSchema),
  }),
});

export const urgeUnits = endpoint({
  id: "urgeUnits",
  method: "POST",
  path: "/api/districts/:district/reporting/urge",
  summary: { zh: "催报", en: "Urge" },
  access: "office",
  input: z.object({
    ...inDistrict,
    period: month,
    units: z.array(int4).check(z.minLength(1), z.maxLength(1000)),
  }),
  /** How many were urged: who has reported, owes nothing or was urged today already is passed over. */
  output: z.object({ urged: z.number() }),
});
