import * as z from "zod/mini";
import { totalled } from "../domain/totals/figure.ts";
import { endpoint } from "./endpoint.ts";
import { inDistrict, knownAt, month, onBasis, unitSchema } from "./shared.ts";
import { moneySchema } from "./value.ts";

const unit = z.optional(z.coerce.number().check(z.int(), z.positive()));

/** A project's part in a sum: the money by what the sum is told on, and the facts it rests on. */
export const partSchema = z.object({
  id: z.number(),
  name: z.string(),
  unit: unitSchema,
  /** By basis; `inferred` what other figures imply, `sum` where there is but one. */
  on: z.record(z.string(), moneySchema),
  facts: z.array(z.number()),
});

const output = z.object({
  known: z.object({ day: z.string(), seq: z.nullable(z.number()) }),
  parts: z.array(partSchema),
});

export const listTotalParts = endpoint({
  id: "listTotalParts",
  method: "GET",
  path: "/api/districts/:district/totals/:figure",
  summary: { zh: "合计的来历", en: "What a total is made of" },
  access: "view",
  input: z.object({
    ...inDistrict,
    figure: z.enum(totalled),
    unit,
    project: unit,
    ...knownAt,
    ...onBasis,
    month: z.optional(month),
  }),
  output,
});

export const listDebtParts = endpoint({
  id: "listDebtParts",
  method: "GET",
  path: "/api/districts/:district/debt/parts",
  summary: { zh: "核实欠账的来历", en: "What verification debt is made of" },
  access: "view",
  input: z.object({ ...inDistrict, year: z.string().check(z.regex(/^\d{4}$/u)), unit }),
  output,
});

export const listBulletinParts = endpoint({
  id: "listBulletinParts",
  method: "GET",
  path: "/api/districts/:district/bulletin/figures/:place",
  summary: { zh: "通报数字的来历", en: "What a figure of the bulletin is made of" },
  access: "view",
  input: z.object({
    ...inDistrict,
    period: month,
    /** Block, row and column of a table's cell; block and run of a paragraph. */
    place: z.string().check(z.regex(/^\d{1,4}(\.\d{1,5}){1,2}$/u)),
    ...knownAt,
    ...onBasis,
  }),
  output,
  refusals: ["noSuchFigure"],
});
