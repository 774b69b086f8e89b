import * as z from "zod/mini";
import { bases } from "../domain/ledger/basis.ts";
import { factKinds } from "../domain/ledger/fact.ts";
import { totalled } from "../domain/totals/figure.ts";
import { endpoint } from "./endpoint.ts";
import { factSchema } from "./project.ts";
import { bilingualSchema, inDistrict, knownAt, month, onBasis, unitSchema } from "./shared.ts";
import { moneySchema } from "./value.ts";

const known = z.object({ day: z.string(), seq: z.nullable(z.number()) });

/** The first less the second: yuan with its sign, and in percent of the second. */
const differenceSchema = z.object({ amount: z.string(), percent: z.nullable(z.string()) });

/** A sum of yuan: null when nobody stated anything. `foreign` projects are in another currency and left out. */
const totalSchema = z.object({
  money: z.nullable(moneySchema),
  projects: z.number(),
  foreign: z.number(),
});

/** What other facts imply, beside what is stated of the same projects. */
const inferredSchema = z.object({
  ...totalSchema.shape,
  rule: z.string(),
  /** What is stated of just those projects, on the widest basis asked on. */
  stated: z.nullable(moneySchema),
  /** Stated less inferred. */
  difference: z.nullable(differenceSchema),
});

const figureSchema = z.object({
  figure: z.enum(totalled),
  /** On each basis the asker sees, by its name. */
  on: z.partialRecord(z.enum(bases), totalSchema),
  /** What is claimed and not accepted, in percent of what is claimed. */
  unaccepted: z.nullable(differenceSchema),
  /** Verified ÷ the widest basis, in percent. */
  verifiedShare: z.nullable(z.string()),
  /** One for each rule that speaks of the figure; none where no rule does. */
  inferred: z.array(inferredSchema),
});

const rowSchema = z.object({
  /** How many projects there are; how many have a figure stands with it. */
  projects: z.number(),
  figures: z.array(figureSchema),
});

const asking = {
  ...inDistrict,
  /** One unit, one project; all when absent. */
  unit: z.optional(z.coerce.number().check(z.int(), z.positive())),
  project: z.optional(z.coerce.number().check(z.int(), z.positive())),
  ...knownAt,
  ...onBasis,
};

export const showTotals = endpoint({
  id: "showTotals",
  method: "GET",
  path: "/api/districts/:district/totals",
  summary: { zh: "报·核·推", en: "Claimed, verified, inferred" },
  access: "view",
  input: z.object({
    ...asking,
    /** The month the figures stand at; the board's when absent. */ month: z.optional(month),
  }),
  output: z.object({
    known,
    month: z.string(),
    /** The bases told, the widest first. */
    bases: z.array(z.enum(bases)),
    whole: rowSchema,
    units: z.array(z.object({ unit: unitSchema, ...rowSchema.shape })),
    /** The rules that inferred. */
    rules: z.array(
      z.object({
        id: z.string(),
        title: bilingualSchema,
        sentence: bilingualSchema,
        source: bilingualSchema,
      }),
    ),
  }),
});

export const listDifferences = endpoint({
  id: "listDifferences",
  method: "GET",
  path: "/api/districts/:district/differences",
  summary: { zh: "口径对照", en: "Sources side by side" },
  access: "view",
  input: z.object(asking),
  output: z.object({
    known,
    /** What differs first, the largest difference first. */
    rows: z.array(
      z.object({
        project: z.object({ id: z.number(), name: z.string() }),
        unit: unitSchema,
        attribute: z.string(),
        kind: z.enum(factKinds),
        scope: z.string(),
        period: z.nullable(z.string()),
        voices: z.array(
          z.object({
            ...z.pick(factSchema, {
              seq: true,
              source: true,
              value: true,
              standing: true,
              knownOn: true,
            }).shape,
          }),
        ),
        difference: z.nullable(differenceSchema),
        agree: z.boolean(),
      }),
    ),
    /** Sums of what two sources both state of the same projects, by attribute, period and the two sources. */
    totals: z.array(
      z.object({
        attribute: z.string(),
        kind: z.enum(factKinds),
        period: z.nullable(z.string()),
        sources: z.array(z.string()),
        first: moneySchema,
        second: moneySchema,
        projects: z.number(),
        difference: z.nullable(differenceSchema),
      }),
    ),
  }),
});
