import * as z from "zod/mini";
import { sources } from "../domain/ledger/fact.ts";
import { isPeriodKey } from "../domain/value/period.ts";
import { endpoint } from "./endpoint.ts";
import { factSchema } from "./project.ts";
import { attributeSchema } from "./settings.ts";
import { inDistrict, knownAt, unitSchema } from "./shared.ts";
import { valueSchema } from "./value.ts";

/** A month or a year, as figures of units are kept. */
const period = z.string().check(z.refine((text) => isPeriodKey(text) && !/[QH]/u.test(text)));

export const showUnitFigures = endpoint({
  id: "showUnitFigures",
  method: "GET",
  path: "/api/districts/:district/unit-figures",
  summary: { zh: "单位数据", en: "Figures of units" },
  access: "view",
  input: z.object({
    ...inDistrict,
    ...knownAt,
    /** The first of the district's attributes of units when absent. */
    attribute: z.optional(z.string()),
    /** A flow's period, or the year of events; that of the board's day when absent. */
    period: z.optional(period),
  }),
  output: z.object({
    /** Everything kept of units, to choose from; empty where a district keeps nothing of them. */
    attributes: z.array(attributeSchema),
    attribute: z.nullable(z.string()),
    /** Null for a state. */
    period: z.nullable(z.string()),
    rows: z.array(
      z.object({
        unit: unitSchema,
        /** Whether the asker may state a figure of it. */
        mayState: z.boolean(),
        /** Every figure of the period, newest first. */
        facts: z.array(factSchema),
        /** What counted in the last period there was a figure of. */
        before: z.nullable(z.object({ period: z.string(), value: valueSchema })),
      }),
    ),
  }),
  refusals: ["noSuchAttribute"],
});

export const stateUnitFigures = endpoint({
  id: "stateUnitFigures",
  method: "POST",
  path: "/api/districts/:district/unit-figures",
  summary: { zh: "记单位数据", en: "State figures of units" },
  access: "capture",
  input: z.object({
    ...inDistrict,
    /** The same key is recorded once, however often it is sent. */
    key: z.string().check(z.minLength(8), z.maxLength(80)),
    attribute: z.string(),
    period: z.optional(z.nullable(period)),
    source: z._default(z.enum(sources), "report"),
    /** What the figures rest on: a paper by its name, with an address where it stands on a page. */
    evidence: z._default(
      z.array(z.object({ label: z.string(), address: z.optional(z.string()) })),
      [],
    ),
    /** Why, where a figure takes another's place. */
    reason: z._default(z.string().check(z.maxLength(2000)), ""),
    /** As a person writes them; an empty text says nothing. */
    figures: z
      .array(
        z.object({ unit: z.number().check(z.int()), text: z.string().check(z.maxLength(2000)) }),
      )
      .check(z.minLength(1), z.maxLength(500)),
  }),
  output: z.object({
    /** How many were recorded, and how many said what the ledger says already. */
    stated: z.number(),
    same: z.number(),
  }),
  refusals: [
    "noSuchAttribute",
    "attributeRetired",
    "notAllowed",
    "periodNeeded",
    "unitFigureUnread",
    "unitFiguresNone",
    "reasonNeeded",
    "noSuchUnit",
    "periodClosed",
    "closedNeedsGrounds",
    "keyReused",
  ],
});
