import * as z from "zod/mini";
import { bases } from "../domain/ledger/basis.ts";
import { lengthOf } from "../domain/targets/letter-rule.ts";
import { endpoint } from "./endpoint.ts";
import { factSchema } from "./project.ts";
import { bilingualSchema, inDistrict, knownAt, month, onBasis, unitSchema } from "./shared.ts";

/** A period a letter may speak for: `2025`, `2025-H1`, `2025-Q1`. */
export const letterPeriod = z
  .string()
  .check(z.refine((text) => /^(19|20)/u.test(text) && lengthOf(text) !== undefined));
/** A letter's period within a district, as part of an input. */
export const inPeriod = { ...inDistrict, period: letterPeriod };
const number = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000));
const unit = z.coerce.number().check(z.int(), z.positive());
const note = z.string().check(z.maxLength(500));
/** A target's id. */
export const targetId = z.string().check(z.maxLength(40));

/** A fact as a figure names it. */
const restedOn = z.pick(factSchema, {
  seq: true,
  attribute: true,
  kind: true,
  value: true,
  period: true,
  validFrom: true,
  knownOn: true,
  source: true,
  standing: true,
});

/** A target as pages show it: what it is, in what unit, how its schedule runs. */
export const targetSchema = z.object({
  id: z.string(),
  title: bilingualSchema,
  meaning: bilingualSchema,
  unit: z.enum(["个", "亿元", "万元"]),
  digits: z.number(),
  paceText: bilingualSchema,
});

/** What will stand at the period's end, or why nobody can say; `sentence` tells how it was made. */
export const forecastSchema = z.object({
  kind: z.enum(["over", "lastYear", "planned", "none"]),
  low: z.nullable(z.string()),
  mid: z.nullable(z.string()),
  high: z.nullable(z.string()),
  /** What it follows from, by name: shares and rates in percent, counts; empty without a forecast. */
  basis: z.record(z.string(), z.nullable(z.union([z.string(), z.number()]))),
  sentence: bilingualSchema,
});

/** How a target stands: decimals in its unit, percent and percentage points. */
export const progressSchema = z.object({
  /** Null: nobody has stated anything. */
  actual: z.nullable(z.string()),
  projects: z.number(),
  /** Projects that belong here and whose deciding figure is not stated. */
  lacking: z.number(),
  rate: z.nullable(z.string()),
  pace: z.string(),
  gap: z.nullable(z.string()),
  rest: z.nullable(z.string()),
  perMonth: z.nullable(z.string()),
  forecast: forecastSchema,
  outlook: z.nullable(z.enum(["met", "open", "short"])),
});

const cellSchema = z.object({
  target: z.string(),
  amount: z.nullable(z.string()),
  /** Of the version before; null where it asked for none, or there was none. */
  was: z.nullable(z.string()),
  /** Null where the unit's projects are not all the asker's to see. */
  progress: z.nullable(progressSchema),
  /**
   * For the asker's own unit whose projects lie with others: how many of them they may see, and what those come to; there
   * may be more. Null otherwise.
   */
  seen: z.nullable(z.object({ linked: z.number(), actual: z.nullable(z.string()) })),
});

const receiptSchema = z.object({
  by: z.string(),
  on: z.string(),
  at: z.string(),
  note: z.string(),
});

const rowSchema = z.object({
  unit: unitSchema,
  kind: z.string(),
  /** The district's own. */
  whole: z.boolean(),
  /** Whether its targets are among those that add up to the district's. */
  summed: z.boolean(),
  cells: z.array(cellSchema),
  reason: z.string(),
  sha256: z.string(),
  /** Null while nobody has acknowledged it; the district's own asks for none. */
  receipt: z.nullable(receiptSchema),
  /** Days since it was issued, while it lies unacknowledged on the unit's desk. */
  waiting: z.nullable(z.number()),
  mayReceive: z.boolean(),
});

/** A version of a period's letter. */
export const letterSchema = z.object({
  number: z.number(),
  title: z.string(),
  basis: z.string(),
  open: z.boolean(),
  knownOn: z.string(),
  point: z.number(),
  by: z.string(),
  at: z.string(),
});

/** The district's target and what its parts add up to. */
export const targetSumSchema = z.object({
  target: z.string(),
  whole: z.nullable(z.string()),
  parts: z.nullable(z.string()),
  /** Whole less parts. */
  difference: z.nullable(z.string()),
});

const asking = {
  ...knownAt,
  ...onBasis,
  /** The month the figures stand at; the last that the board speaks for when absent. */
  month: z.optional(month),
};

export const showTargets = endpoint({
  id: "showTargets",
  method: "GET",
  path: "/api/districts/:district/targets",
  summary: { zh: "任务书", en: "Letters of targets" },
  access: "view",
  input: z.object({
    ...inDistrict,
    period: z.optional(letterPeriod),
    version: z.optional(number),
    ...asking,
  }),
  output: z.object({
    known: z.object({ day: z.string(), seq: z.nullable(z.number()) }),
    basis: z.enum(bases),
    /** The periods that have a letter, and those one may be prepared for; the newest year first. */
    periods: z.array(z.object({ id: z.string(), issued: z.boolean() })),
    period: z.string(),
    /** Oldest first. */
    versions: z.array(letterSchema),
    /** The version shown; null while there is none. */
    letter: z.nullable(letterSchema),
    targets: z.array(
      z.object({ ...targetSchema.shape, lead: z.string(), due: z.string(), pace: z.string() }),
    ),
    /** The month the figures stand at, and those that can be asked for. */
    month: z.string(),
    months: z.array(z.string()),
    /** The last month any of the figures of the year were stated for; null where none was. */
    statedTo: z.nullable(z.string()),
    rows: z.array(rowSchema),
    sums: z.array(targetSumSchema),
    /** Whether the asker sees only a part of the district. */
    partial: z.boolean(),
    mayDraft: z.boolean(),
    hasDraft: z.boolean(),
  }),
  refusals: ["noSuchLetter"],
});

export const showTargetFigure = endpoint({
  id: "showTargetFigure",
  method: "GET",
  path: "/api/districts/:district/targets/:period/:unit/:target",
  summary: { zh: "任务完成数的来历", en: "What a target's figure rests on" },
  access: "view",
  input: z.object({ ...inPeriod, unit, target: targetId, version: z.optional(number), ...asking }),
  output: z.object({
    unit: unitSchema,
    target: targetSchema,
    month: z.string(),
    amount: z.nullable(z.string()),
    progress: progressSchema,
    projects: z.array(
      z.object({
        id: z.number(),
        name: z.string(),
        unit: unitSchema,
        /** Null: it belongs here, and the figure that decides is not stated. */
        amount: z.nullable(z.string()),
        facts: z.array(restedOn),
      }),
    ),
    /** Projects planned for the rest of the period or overdue; empty for a figure that no node brings. */
    ahead: z.array(
      z.object({
        id: z.number(),
        name: z.string(),
        unit: unitSchema,
        amount: z.nullable(z.string()),
        planned: restedOn,
        overdue: z.boolean(),
      }),
    ),
  }),
  refusals: ["noSuchLetter", "noSuchTarget"],
});

export const downloadTargetPaper = endpoint({
  id: "downloadTargetPaper",
  method: "GET",
  path: "/api/districts/:district/targets/:period/versions/:number/:unit/letter.docx",
  summary: { zh: "下载任务书", en: "A unit's letter of targets" },
  access: "view",
  input: z.object({ ...inPeriod, number, unit }),
  output: z.any(),
  reply: "docx",
  refusals: ["noSuchLetter"],
});

export const downloadTargets = endpoint({
  id: "downloadTargets",
  method: "GET",
  path: "/api/districts/:district/targets/:period/progress.xlsx",
  summary: { zh: "任务进度表", en: "Targets and progress as a workbook" },
  access: "view",
  input: z.object({
    ...inPeriod,
    version: z.optional(number),
    ...asking,
    language: z._default(z.enum(["zh", "en"]), "zh"),
  }),
  output: z.any(),
  reply: "xlsx",
  refusals: ["noSuchLetter"],
});

export const receiveTargets = endpoint({
  id: "receiveTargets",
  method: "POST",
  path: "/api/districts/:district/targets/:period/receive",
  summary: { zh: "签收任务书", en: "Acknowledge a letter of targets" },
  access: "view",
  input: z.object({ ...inPeriod, number, unit, note }),
  output: receiptSchema,
  refusals: ["noSuchLetter", "lettersNotYours", "lettersReceived", "lettersOld"],
});
