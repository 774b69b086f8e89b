import * as z from "zod/mini";
import { factKinds } from "../domain/ledger/fact.ts";
import { endpoint } from "./endpoint.ts";
import { figureSchema, findingSchema, reportSchema } from "./report.ts";
import { bilingualSchema, byId, inDistrict, month, refusalSchema, unitSchema } from "./shared.ts";

export const showQueue = endpoint({
  id: "showQueue",
  method: "GET",
  path: "/api/districts/:district/queue",
  summary: { zh: "审核队列", en: "Review queue" },
  access: "view",
  input: z.object({ ...inDistrict, period: z.optional(month) }),
  output: z.object({
    /** The submitted reports, also one that nothing had to be stated in; oldest period first. */
    reports: z.array(reportSchema),
    /** One item a project of a submitted report, oldest report first. */
    items: z.array(
      z.object({
        report: z.number(),
        unit: unitSchema,
        period: z.string(),
        submittedOn: z.string(),
        isLate: z.boolean(),
        /** Why the asker may not judge the report (their own figures are in it); absent or null when they may. */
        barred: z.optional(z.nullable(refusalSchema)),
        project: z.object({ id: z.number(), name: z.string() }),
        facts: z.array(
          z.object({
            attribute: z.string(),
            kind: z.enum(factKinds),
            scope: z.string(),
            figure: figureSchema,
            last: z.nullable(figureSchema),
            plan: z.nullable(figureSchema),
            evidence: z.array(
              z.object({
                label: z.string(),
                address: z.optional(z.string()),
                sha256: z.optional(z.string()),
              }),
            ),
          }),
        ),
        findings: z.array(findingSchema),
      }),
    ),
    /** Reasons to pick from and edit; `about` names the attributes one is for, any when empty. */
    reasons: z.array(
      z.object({ id: z.string(), text: bilingualSchema, about: z.array(z.string()) }),
    ),
  }),
});

export const judgeFacts = endpoint({
  id: "judgeFacts",
  method: "POST",
  path: "/api/districts/:district/reports/:id/judge",
  summary: { zh: "采纳或退回", en: "Accept or return" },
  access: "office",
  input: z.object({
    ...inDistrict,
    ...byId,
    /** Every fact of the report when empty. */
    facts: z._default(z.array(z.number().check(z.int(), z.positive())), []),
    standing: z.enum(["accepted", "returned"]),
    reason: z._default(z.string().check(z.maxLength(500)), ""),
  }),
  output: z.object({ report: reportSchema, judged: z.number() }),
});

export const reopenReport = endpoint({
  id: "reopenReport",
  method: "POST",
  path: "/api/districts/:district/reports/:id/reopen",
  summary: { zh: "撤回采纳", en: "Un-accept, with a trace" },
  access: "office",
  input: z.object({
    ...inDistrict,
    ...byId,
    reason: z.string().check(z.minLength(1), z.maxLength(500)),
  }),
  output: z.object({ report: reportSchema }),
});
