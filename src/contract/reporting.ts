import * as z from "zod/mini";
import { factKinds, standings } from "../domain/ledger/fact.ts";
import { endpoint } from "./endpoint.ts";
import { digestLineSchema } from "./morning.ts";
import { bilingualSchema, byId, inDistrict, month, refusalSchema, unitSchema } from "./shared.ts";
import { valueSchema } from "./value.ts";

/** A number the database can hold. */
const int4 = z.int().check(z.positive(), z.maximum(2_147_483_647));
const inMonth = {
  ...inDistrict,
  unit: z.coerce.number().check(z.int(), z.positive(), z.maximum(2_147_483_647)),
  period: month,
};

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
const draftedSchema = z.nullable(z.object({ by: z.string(), at: z.string() }));

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

export const showMonth = endpoint({
  id: "showMonth",
  method: "GET",
  path: "/api/districts/:district/units/:unit/months/:period",
  summary: { zh: "一个单位的月报", en: "A unit's month" },
  access: "view",
  input: z.object(inMonth),
  output: z.object({
    report: reportSchema,
    /** Attributes in column order, as the form lists them. */
    columns: z.array(z.string()),
    rows: z.array(
      z.object({
        project: z.object({
          id: z.number(),
          name: z.string(),
          stage: z.string(),
          light: z.string(),
        }),
        asks: z.array(askSchema),
        /** What is known already and therefore not asked. */
        known: z.array(
          z.object({
            attribute: z.string(),
            kind: z.enum(factKinds),
            scope: z.string(),
            figure: figureSchema,
            /** Stated with this report while it is returned: may be typed anew. */
            mayChange: z.boolean(),
            /** As typed anew and not submitted; "" when nothing is. */
            draft: z.string(),
            drafted: draftedSchema,
          }),
        ),
        /** Typed earlier where nothing is asked any more: kept until it is emptied. */
        strays: z.array(
          z.object({
            attribute: z.string(),
            scope: z.string(),
            text: z.string(),
            drafted: draftedSchema,
          }),
        ),
        /** `reportLacks` says that a required cell is empty; every other error is about what is typed. */
        findings: z.array(findingSchema),
      }),
    ),
  }),
});

/** How many letters a cell of a month takes. */
export const longestCell = 2000;

export const saveMonth = endpoint({
  id: "saveMonth",
  method: "PUT",
  path: "/api/districts/:district/units/:unit/months/:period/draft",
  summary: { zh: "保存草稿并检查", en: "Save the draft and check it" },
  access: "capture",
  input: z.object({
    ...inMonth,
    cells: z
      .array(
        z.object({
          project: int4,
          attribute: z.string().check(z.maxLength(100)),
          scope: z._default(z.string().check(z.maxLength(200)), ""),
          text: z.string().check(z.maxLength(longestCell)),
          /** The text its sender saw in the cell before: where another stands there now, the cell is not saved. */
          base: z._default(z.string().check(z.maxLength(longestCell)), ""),
        }),
      )
      .check(z.maxLength(5000)),
  }),
  output: z.object({
    savedAt: z.string(),
    /** The cells that were not saved because they have changed since: what stands there now, and whose it is. */
    overtaken: z.array(
      z.object({
        project: z.number(),
        attribute: z.string(),
        scope: z.string(),
        text: z.string(),
        drafted: draftedSchema,
      }),
    ),
    /** Findings of the projects touched, and cells that could not be read. */
    rows: z.array(z.object({ project: z.number(), findings: z.array(findingSchema) })),
  }),
});

export const submitMonth = endpoint({
  id: "submitMonth",
  method: "POST",
  path: "/api/districts/:district/units/:unit/months/:period/submit",
  summary: { zh: "报送月报", en: "Submit the month" },
  access: "capture",
  input: z.object({
    ...inMonth,
    key: z.string().check(z.minLength(8), z.maxLength(100)),
    /** Words given for warnings, by the finding's key. */
    notes: z._default(z.record(z.string(), z.string().check(z.maxLength(500))), {}),
  }),
  output: z.object({ report: reportSchema, facts: z.number(), seq: z.number() }),
});

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
