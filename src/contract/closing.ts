import * as z from "zod/mini";
import { standings } from "../domain/ledger/fact.ts";
import { endpoint } from "./endpoint.ts";
import { byId, inDistrict, month, unitSchema } from "./shared.ts";
import { factSchema } from "./project.ts";
import { valueSchema } from "./value.ts";

const evidence = z.object({
  label: z.string().check(z.minLength(1), z.maxLength(500)),
  address: z.optional(z.string().check(z.maxLength(2000))),
});
const reason = z.string().check(z.minLength(1), z.maxLength(500));

/** What a figure is of: a project, or a unit itself where it says so. */
const aboutSchema = z.object({
  id: z.number(),
  name: z.string(),
  of: z.optional(z.literal("unit")),
});

/** A period's closing, or a re-issue of it: the named point its documents are made from for ever. */
export const closingSchema = z.object({
  period: z.string(),
  point: z.number(),
  knownOn: z.string(),
  /** SHA-256 of the bulletin's bytes at that point. */
  sha256: z.string(),
  basis: z.nullable(z.string()),
  without: z.array(unitSchema),
  /** Why it was closed without them. */
  reason: z.nullable(z.string()),
  by: z.string(),
  at: z.string(),
});

/** Something recorded after a period's closing that speaks of it. */
export const changeSchema = z.object({
  why: z.enum(["stated", "corrected", "judged"]),
  project: z.object({ id: z.number(), name: z.string() }),
  attribute: z.string(),
  was: z.nullable(valueSchema),
  now: valueSchema,
  /** The fact's standing today: one returned or withdrawn since counts no more. */
  standing: z.enum(standings),
  reason: z.nullable(z.string()),
  by: z.string(),
  day: z.string(),
  seq: z.number(),
});

export const listClosings = endpoint({
  id: "listClosings",
  method: "GET",
  path: "/api/districts/:district/closings",
  summary: { zh: "封账记录", en: "Closed periods" },
  access: "view",
  input: z.object(inDistrict),
  output: z.object({
    closings: z.array(closingSchema),
    /** The month that may be closed next. */ next: z.nullable(z.string()),
  }),
});

export const showClosing = endpoint({
  id: "showClosing",
  method: "GET",
  path: "/api/districts/:district/closings/:period",
  summary: { zh: "一期封账", en: "One closed period" },
  access: "view",
  input: z.object({ ...inDistrict, period: month }),
  output: z.object({
    period: z.string(),
    /** Newest first; empty when the period is open. */
    issues: z.array(closingSchema),
    changes: z.array(changeSchema),
    /** Units that owe a report and are not accepted yet. */
    open: z.array(z.object({ unit: unitSchema, phase: z.string() })),
  }),
});

export const closePeriod = endpoint({
  id: "closePeriod",
  method: "POST",
  path: "/api/districts/:district/closings/:period",
  summary: { zh: "封账", en: "Close a period" },
  access: "office",
  input: z.object({
    ...inDistrict,
    period: month,
    /** The units closed without, as the asker was shown them, and why; both empty when none is missing. */
    without: z._default(z.array(z.number()), []),
    reason: z._default(z.string().check(z.maxLength(500)), ""),
  }),
  output: z.object({ closing: closingSchema }),
});

export const reissuePeriod = endpoint({
  id: "reissuePeriod",
  method: "POST",
  path: "/api/districts/:district/closings/:period/reissue",
  summary: { zh: "更正后重新印发", en: "Re-issue with the basis" },
  access: "office",
  input: z.object({ ...inDistrict, period: month, basis: reason }),
  output: z.object({ closing: closingSchema }),
});

const correctionState = z.enum(["asked", "agreed", "refused", "withdrawn"]);

/** A correction asked of a fact. */
export const correctionSchema = z.object({
  id: z.number(),
  fact: factSchema,
  project: aboutSchema,
  value: valueSchema,
  reason: z.string(),
  evidence: z.array(z.object({ label: z.string(), address: z.optional(z.string()) })),
  askedBy: z.string(),
  askedByUnit: unitSchema,
  askedAt: z.string(),
  state: correctionState,
  settledBy: z.nullable(z.string()),
  settledReason: z.nullable(z.string()),
  settledAt: z.nullable(z.string()),
  /** The contest that was upheld by it. */
  contest: z.nullable(z.number()),
  /** The fact it became. */
  newSeq: z.nullable(z.number()),
  /** Whether the asker may settle it. */
  mine: z.boolean(),
  /** Whether the asker may take it back. */
  mayWithdraw: z.boolean(),
});

export const listCorrections = endpoint({
  id: "listCorrections",
  method: "GET",
  path: "/api/districts/:district/corrections",
  summary: { zh: "更正", en: "Corrections" },
  access: "view",
  input: z.object({ ...inDistrict, state: z.optional(correctionState) }),
  output: z.object({ corrections: z.array(correctionSchema) }),
});

export const askCorrection = endpoint({
  id: "askCorrection",
  method: "POST",
  path: "/api/districts/:district/facts/:seq/corrections",
  summary: { zh: "申请更正", en: "Ask for a correction" },
  access: "capture",
  input: z.object({
    ...inDistrict,
    seq: z.coerce.number().check(z.int(), z.positive()),
    value: z.string().check(z.minLength(1), z.maxLength(2000)),
    reason,
    evidence: z.array(evidence).check(z.minLength(1)),
  }),
  output: correctionSchema,
});

export const settleCorrection = endpoint({
  id: "settleCorrection",
  method: "POST",
  path: "/api/districts/:district/corrections/:id/settle",
  summary: { zh: "同意或不同意更正", en: "Agree to or refuse a correction" },
  access: "capture",
  input: z.object({
    ...inDistrict,
    ...byId,
    agree: z.boolean(),
    reason: z._default(z.string(), ""),
  }),
  output: correctionSchema,
});

export const withdrawCorrection = endpoint({
  id: "withdrawCorrection",
  method: "POST",
  path: "/api/districts/:district/corrections/:id/withdraw",
  summary: { zh: "撤回更正申请", en: "Take a correction back" },
  access: "capture",
  input: z.object({ ...inDistrict, ...byId }),
  output: correctionSchema,
});

/** A figure somebody contests. */
export const contestSchema = z.object({
  id: z.number(),
  fact: factSchema,
  project: aboutSchema,
  value: z.nullable(valueSchema),
  reason: z.string(),
  source: z.string(),
  raisedBy: z.string(),
  raisedAt: z.string(),
  answer: z.nullable(z.enum(["upheld", "rejected"])),
  answerReason: z.nullable(z.string()),
  answeredBy: z.nullable(z.string()),
  answeredAt: z.nullable(z.string()),
  /** The correction an upheld contest proposed. */
  correction: z.nullable(z.number()),
  /** Whether the asker may answer it. */
  mine: z.boolean(),
});

export const listContests = endpoint({
  id: "listContests",
  method: "GET",
  path: "/api/districts/:district/contests",
  summary: { zh: "质疑", en: "Contests" },
  access: "view",
  input: z.object({ ...inDistrict, project: z.optional(z.coerce.number()) }),
  output: z.object({ contests: z.array(contestSchema) }),
});

export const raiseContest = endpoint({
  id: "raiseContest",
  method: "POST",
  path: "/api/districts/:district/facts/:seq/contests",
  summary: { zh: "质疑一个数", en: "Contest a figure" },
  access: "view",
  input: z.object({
    ...inDistrict,
    seq: z.coerce.number().check(z.int(), z.positive()),
    value: z._default(z.string(), ""),
    reason,
    source: z._default(z.string(), ""),
  }),
  output: contestSchema,
});

export const answerContest = endpoint({
  id: "answerContest",
  method: "POST",
  path: "/api/districts/:district/contests/:id/answer",
  summary: { zh: "公开答复", en: "Answer in the open" },
  access: "capture",
  input: z.object({
    ...inDistrict,
    ...byId,
    answer: z.enum(["upheld", "rejected"]),
    reason,
    /** What the figure should be where the contest does not say, and what shows it. */
    value: z._default(z.string().check(z.maxLength(2000)), ""),
    evidence: z._default(z.array(evidence), []),
  }),
  output: contestSchema,
});

export const verifyFact = endpoint({
  id: "verifyFact",
  method: "POST",
  path: "/api/districts/:district/facts/:seq/verify",
  summary: { zh: "核实一个数", en: "Verify a figure" },
  access: "verify",
  input: z.object({
    ...inDistrict,
    seq: z.coerce.number().check(z.int(), z.positive()),
    standing: z.enum(["verified", "returned"]),
    reason,
  }),
  output: z.object({ seq: z.number() }),
});

export const showDebt = endpoint({
  id: "showDebt",
  method: "GET",
  path: "/api/districts/:district/debt",
  summary: { zh: "核实欠账", en: "Verification debt" },
  access: "view",
  input: z.object({ ...inDistrict, year: z.string().check(z.regex(/^\d{4}$/u)) }),
  output: z.object({
    /** Money done in the year, by standing, and how many figures: 报 · 采 · 核. */
    units: z.array(
      z.object({
        unit: unitSchema,
        claimed: valueSchema,
        accepted: valueSchema,
        verified: valueSchema,
        figures: z.object({ claimed: z.number(), accepted: z.number(), verified: z.number() }),
      }),
    ),
  }),
});
