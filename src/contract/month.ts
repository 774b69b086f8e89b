import * as z from "zod/mini";
import { factKinds } from "../domain/ledger/fact.ts";
import { endpoint } from "./endpoint.ts";
import { askSchema, draftedSchema, figureSchema, findingSchema, reportSchema } from "./report.ts";
import { inDistrict, month } from "./shared.ts";

/** A number the database can hold. */
const int4 = z.int().check(z.positive(), z.maximum(2_147_483_647));
const inMonth = {
  ...inDistrict,
  unit: z.coerce.number().check(z.int(), z.positive(), z.maximum(2_147_483_647)),
  period: month,
};

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
