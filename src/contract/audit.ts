import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { bilingualSchema, inDistrict } from "./shared.ts";

/** How an answer came out: done (below 400), refused (below 500), failed; begun where the end of a change is missing. */
export const auditResults = ["done", "refused", "failed", "begun"] as const;

const labelledSchema = z.object({ id: z.string(), label: bilingualSchema });

export const listAudit = endpoint({
  id: "listAudit",
  method: "GET",
  path: "/api/districts/:district/audit",
  summary: { zh: "审计日志", en: "Audit log" },
  access: "log",
  input: z.object({
    ...inDistrict,
    /** A login or a name, whole. */
    person: z._default(z.string().check(z.maxLength(100)), ""),
    result: z.optional(z.enum(auditResults)),
    endpoint: z._default(z.string().check(z.maxLength(100)), ""),
    /** The number of the last entry seen; the entries before it follow. */
    before: z.optional(z.coerce.number().check(z.int(), z.positive())),
  }),
  output: z.object({
    /** Newest first. */
    entries: z.array(
      z.object({
        id: z.number(),
        at: z.string(),
        /** Null for a stranger. */
        person: z.nullable(z.object({ login: z.string(), name: z.string() })),
        endpoint: labelledSchema,
        path: z.string(),
        /** Null where it only began. */
        status: z.nullable(z.number()),
        result: z.enum(auditResults),
        refusal: z.nullable(z.string()),
        address: z.string(),
        /** The number of the access token it was asked with; null for a person signed in. */
        token: z.nullable(z.number()),
      }),
    ),
    /** To be given as `before` for the older ones; null at the end. */
    next: z.nullable(z.number()),
    /** What may be asked for as `endpoint`. */
    endpoints: z.array(labelledSchema),
  }),
});
