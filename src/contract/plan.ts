import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { bilingualSchema, inDistrict, unitSchema } from "./shared.ts";
import { moneySchema } from "./value.ts";

const year = z.string().check(z.regex(/^(19|20)\d{2}$/u));
const inYear = { ...inDistrict, year };
const number = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000));
const short = z.string().check(z.maxLength(500));
const amount = z.string().check(z.maxLength(60));

/** What is planned for a project. */
const placed = {
  tier: z.string(),
  yearPlan: z.nullable(moneySchema),
  total: z.nullable(moneySchema),
};

/** A project in a plan. */
export const planLineSchema = z.object({
  project: z.number(),
  name: z.string(),
  unit: unitSchema,
  ...placed,
});

/** What lines add up to: one sum a currency, and how many have no figure. */
export const sumsSchema = z.object({
  count: z.number(),
  yearPlan: z.array(moneySchema),
  total: z.array(moneySchema),
  lacking: z.object({ yearPlan: z.number(), total: z.number() }),
});

/** How a project changed from one version to another, and why. */
export const planChangeSchema = z.object({
  kind: z.enum(["out", "in", "tier", "value"]),
  before: z.nullable(planLineSchema),
  after: z.nullable(planLineSchema),
  reasons: z.array(z.string()),
});

/** What a check found. */
export const planFindingSchema = z.object({
  check: z.string(),
  level: z.enum(["error", "warning"]),
  project: z.nullable(z.number()),
  code: z.string(),
  sentence: bilingualSchema,
});

/** A version of a year's plan. */
export const planVersionSchema = z.object({
  number: z.number(),
  title: z.string(),
  basis: z.string(),
  knownOn: z.string(),
  point: z.number(),
  /** Issued outside the times in which the plan is changed. */
  outside: z.boolean(),
  sha256: z.string(),
  by: z.string(),
  at: z.string(),
});

const tiers = z.array(z.object({ id: z.string(), label: bilingualSchema, planned: z.boolean() }));
const windowSchema = z.object({ first: z.string(), last: z.string(), label: bilingualSchema });
/** Sums of a version's tiers, in the order of the tiers. */
const tierSums = z.array(z.object({ tier: z.string(), sums: sumsSchema }));

export const showPlan = endpoint({
  id: "showPlan",
  method: "GET",
  path: "/api/districts/:district/plan",
  summary: { zh: "年度计划", en: "The yearly plan" },
  access: "view",
  input: z.object({ ...inDistrict, year: z.optional(year), version: z.optional(number) }),
  output: z.object({
    year: z.string(),
    years: z.array(z.string()),
    tiers,
    /** Oldest first. */
    versions: z.array(planVersionSchema),
    /** The version shown, null while there is none. */
    version: z.nullable(z.number()),
    /** Its projects, with what is done of the year as known now. */
    lines: z.array(z.object({ ...planLineSchema.shape, done: z.nullable(moneySchema) })),
    /** The day the done figures speak for. */
    asOf: z.string(),
    /** What the ledger has moved since the latest version; none for an earlier one. */
    moved: z.array(planChangeSchema),
    windows: z.array(windowSchema),
    /** Whether the asker may prepare the next version, and whether one is being prepared. */
    mayDraft: z.boolean(),
    hasDraft: z.boolean(),
  }),
});

export const comparePlan = endpoint({
  id: "comparePlan",
  method: "GET",
  path: "/api/districts/:district/plan/:year/compare",
  summary: { zh: "比较两版年度计划", en: "Compare two versions of the plan" },
  access: "view",
  input: z.object({ ...inYear, from: number, to: number }),
  output: z.object({
    year: z.string(),
    from: planVersionSchema,
    to: planVersionSchema,
    changes: z.array(planChangeSchema),
    before: z.object({ all: sumsSchema, tiers: tierSums }),
    after: z.object({ all: sumsSchema, tiers: tierSums }),
  }),
  refusals: ["noSuchPlanVersion"],
});

export const downloadPlanChanges = endpoint({
  id: "downloadPlanChanges",
  method: "GET",
  path: "/api/districts/:district/plan/:year/changes.xlsx",
  summary: { zh: "年度计划调整对照表", en: "Changes between two versions of the plan" },
  access: "view",
  input: z.object({
    ...inYear,
    from: number,
    to: number,
    language: z._default(z.enum(["zh", "en"]), "zh"),
  }),
  output: z.any(),
  reply: "xlsx",
  refusals: ["noSuchPlanVersion"],
});

export const downloadPlanNotice = endpoint({
  id: "downloadPlanNotice",
  method: "GET",
  path: "/api/districts/:district/plan/:year/versions/:number/notice.docx",
  summary: { zh: "年度计划通知", en: "The notice of a version of the plan" },
  access: "view",
  input: z.object({ ...inYear, number }),
  output: z.any(),
  reply: "docx",
  refusals: ["noSuchPlanVersion"],
});

const entry = z.object({
  project: z.number().check(z.int(), z.positive()),
  tier: z.string().check(z.maxLength(40)),
  /** As typed; empty leaves what the ledger says. */
  yearPlan: amount,
  total: amount,
  reason: short,
});

const draftBody = z.object({
  title: z.string().check(z.maxLength(200)),
  basis: short,
  stated: z.object({
    counts: z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(20))),
    yearPlan: amount,
    total: amount,
  }),
  entries: z.array(entry).check(z.maxLength(20_000)),
});

/** The next version as it stands: what was typed, what it would change, what is in its way. */
export const planDraftSchema = z.object({
  year: z.string(),
  /** The number it will have. */
  number: z.number(),
  tiers,
  body: draftBody,
  /** The state it was read at, sent back when saving; 0 while nothing is kept. */
  version: z.number(),
  by: z.nullable(z.string()),
  at: z.nullable(z.string()),
  /** The projects written into it, as the last version and the ledger of now have them. */
  rows: z.array(
    z.object({
      project: z.number(),
      name: z.string(),
      unit: unitSchema,
      before: z.nullable(z.object(placed)),
      now: z.object(placed),
      /** Cells that could not be read: `yearPlan`, `total`, `tier`. */
      problems: z.record(z.string(), bilingualSchema),
    }),
  ),
  changes: z.array(planChangeSchema),
  before: z.object({ all: sumsSchema, tiers: tierSums }),
  after: z.object({ all: sumsSchema, tiers: tierSums }),
  findings: z.array(planFindingSchema),
  /** The window it would be issued in; null outside every one. */
  window: z.nullable(windowSchema),
  /** The ledger's point it was checked at, sent back when issuing. */
  mark: z.string(),
  /** Drafted by the asker where the rule wants two persons. */
  needsAnother: z.boolean(),
});

export const showPlanDraft = endpoint({
  id: "showPlanDraft",
  method: "GET",
  path: "/api/districts/:district/plan/:year/draft",
  summary: { zh: "年度计划草稿", en: "The plan's next version" },
  access: "office",
  input: z.object(inYear),
  output: planDraftSchema,
});

export const savePlanDraft = endpoint({
  id: "savePlanDraft",
  method: "PUT",
  path: "/api/districts/:district/plan/:year/draft",
  summary: { zh: "保存年度计划草稿", en: "Keep the plan's next version" },
  access: "office",
  input: z.object({ ...inYear, version: z.number().check(z.int(), z.minimum(0)), body: draftBody }),
  output: planDraftSchema,
  refusals: ["planDraftMoved"],
});

export const dropPlanDraft = endpoint({
  id: "dropPlanDraft",
  method: "DELETE",
  path: "/api/districts/:district/plan/:year/draft",
  summary: { zh: "放弃年度计划草稿", en: "Give the plan's next version up" },
  access: "office",
  input: z.object({ ...inYear, version: z.number().check(z.int(), z.minimum(0)) }),
  output: z.object({}),
  refusals: ["planDraftMoved"],
});

export const readPlanList = endpoint({
  id: "readPlanList",
  method: "POST",
  path: "/api/districts/:district/plan/:year/list",
  summary: { zh: "读入调整清单", en: "Read a list of changes" },
  access: "office",
  input: z.object({ ...inYear, name: z.string().check(z.maxLength(200)) }),
  output: z.object({
    rows: z.array(
      z.object({
        /** Where it stands in the file: `表!8`. */
        key: z.string(),
        name: z.string(),
        unit: z.string(),
        /** The project it is, for certain; null with candidates, or when nobody knows it. */
        project: z.nullable(z.number()),
        candidates: z.array(z.object({ project: z.number(), name: z.string(), unit: z.string() })),
        tier: z.nullable(z.string()),
        yearPlan: z.string(),
        total: z.string(),
        reason: z.string(),
      }),
    ),
  }),
  upload: true,
  refusals: ["noPlanRows"],
});

export const issuePlan = endpoint({
  id: "issuePlan",
  method: "POST",
  path: "/api/districts/:district/plan/:year/issue",
  summary: { zh: "印发年度计划", en: "Issue the plan's next version" },
  access: "office",
  input: z.object({
    ...inYear,
    version: z.number().check(z.int(), z.minimum(1)),
    mark: z.string().check(z.maxLength(100)),
  }),
  output: planVersionSchema,
  refusals: ["planDraftMoved", "planFaulty", "planChanged", "planByAnother"],
});
