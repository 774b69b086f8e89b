import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { factSchema } from "./project.ts";
import { bilingualSchema, byId, inDistrict, unitSchema } from "./shared.ts";

const text = z.string().check(z.minLength(1), z.maxLength(2000));
const finding = z.enum(["real", "explained", "false"]);
const state = z.enum(["open", "explained", "found", "published", "closed"]);
const strength = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const project = z.object({ id: z.number(), name: z.string() });
const key = z.string().check(z.minLength(3), z.maxLength(4000));

/** A detector: what it looks for and why, and how often it was right. */
export const detectorSchema = z.object({
  id: z.string(),
  title: bilingualSchema,
  explanation: bilingualSchema,
  source: z.object({ label: bilingualSchema, anchor: z.string() }),
  level: z.enum(["hard", "soft"]),
  version: z.string(),
  /** Its leads among all there are now. */
  leads: z.number(),
  found: z.object({ real: z.number(), explained: z.number(), false: z.number() }),
  /** The share of what was found that was real, in percent; null while nothing was found. */
  precision: z.nullable(z.number()),
});

/** A lead as it is seen now. */
export const leadSchema = z.object({
  key: z.string(),
  detector: z.string(),
  level: z.enum(["hard", "soft"]),
  strength,
  unit: unitSchema,
  projects: z.array(project),
  sentence: bilingualSchema,
  facts: z.array(z.number()),
  /** The case opened on it, null for none. */
  case: z.nullable(z.object({ id: z.number(), state, finding: z.nullable(finding) })),
});

/** A case: a lead a unit is to explain. */
export const caseSchema = z.object({
  id: z.number(),
  detector: z.string(),
  title: bilingualSchema,
  leadKey: z.string(),
  strength,
  unit: unitSchema,
  projects: z.array(project),
  /** As it was seen; null for who may not see every figure it rests on. */
  sentence: z.nullable(bilingualSchema),
  state,
  finding: z.nullable(finding),
  due: z.nullable(z.string()),
  isLate: z.boolean(),
  openedBy: z.string(),
  openedOn: z.string(),
  note: z.string(),
});

const evidence = z.object({
  label: z.string().check(z.minLength(1), z.maxLength(500)),
  address: z.optional(z.string().check(z.maxLength(2000))),
});

const stepSchema = z.object({
  step: z.enum(["explained", "found", "published", "closed"]),
  finding: z.nullable(finding),
  text: z.string(),
  evidence: z.array(evidence),
  /** The number of the circular it went into. */
  circular: z.nullable(z.number()),
  by: z.string(),
  unit: unitSchema,
  /** The day it was done, by the district's day. */
  on: z.string(),
  /** When it was recorded. */
  at: z.string(),
});

/** A case with everything that happened to it, and what the asker may do. */
export const wholeCaseSchema = z.object({
  ...caseSchema.shape,
  explanation: bilingualSchema,
  source: z.object({ label: bilingualSchema, anchor: z.string() }),
  facts: z.array(z.object({ ...factSchema.shape, project })),
  steps: z.array(stepSchema),
  /** Whether the lead is still seen. */
  isStillSeen: z.boolean(),
  may: z.object({
    explain: z.boolean(),
    decide: z.array(finding),
    publish: z.boolean(),
    close: z.boolean(),
  }),
});

const circularSchema = z.object({
  number: z.number(),
  title: z.string(),
  cases: z.array(z.number()),
  issuedOn: z.string(),
  by: z.string(),
  sha256: z.string(),
});

export const listLeads = endpoint({
  id: "listLeads",
  method: "GET",
  path: "/api/districts/:district/leads",
  summary: { zh: "线索", en: "Leads" },
  access: "view",
  input: z.object({
    ...inDistrict,
    detector: z.optional(z.string().check(z.maxLength(60))),
    unit: z.optional(z.coerce.number().check(z.int())),
    strength: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(3))),
    project: z.optional(z.coerce.number().check(z.int(), z.positive())),
    case: z.optional(z.enum(["none", "open", "done"])),
    offset: z._default(z.coerce.number().check(z.int(), z.minimum(0)), 0),
    limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 50),
  }),
  output: z.object({
    /** The strongest first. */
    leads: z.array(leadSchema),
    total: z.number(),
    detectors: z.array(detectorSchema),
    units: z.array(z.object({ ...unitSchema.shape, leads: z.number() })),
    mayOpen: z.boolean(),
  }),
});

export const showLead = endpoint({
  id: "showLead",
  method: "GET",
  path: "/api/districts/:district/leads/one",
  summary: { zh: "一条线索", en: "One lead" },
  access: "view",
  input: z.object({ ...inDistrict, key }),
  output: z.object({
    lead: leadSchema,
    detector: detectorSchema,
    facts: z.array(z.object({ ...factSchema.shape, project })),
  }),
  refusals: ["noSuchLead"],
});

export const openCase = endpoint({
  id: "openCase",
  method: "POST",
  path: "/api/districts/:district/cases",
  summary: { zh: "立事项", en: "Open a case on a lead" },
  access: "verify",
  input: z.object({
    ...inDistrict,
    key,
    note: z._default(z.string().check(z.maxLength(2000)), ""),
  }),
  output: wholeCaseSchema,
  refusals: ["noSuchLead", "caseThere", "notAllowed"],
});

export const listCases = endpoint({
  id: "listCases",
  method: "GET",
  path: "/api/districts/:district/cases",
  summary: { zh: "事项", en: "Cases" },
  access: "view",
  input: z.object({
    ...inDistrict,
    /** Those on one project alone. */
    project: z.optional(z.coerce.number().check(z.int(), z.positive())),
  }),
  output: z.object({
    /** The newest first. */
    cases: z.array(caseSchema),
    circulars: z.array(circularSchema),
    /** Found real, not yet published, and the asker's to publish. */
    publishable: z.array(z.number()),
  }),
});

export const showCase = endpoint({
  id: "showCase",
  method: "GET",
  path: "/api/districts/:district/cases/:id",
  summary: { zh: "一件事项", en: "One case" },
  access: "view",
  input: z.object({ ...inDistrict, ...byId }),
  output: wholeCaseSchema,
  refusals: ["noSuchCase"],
});

export const explainCase = endpoint({
  id: "explainCase",
  method: "POST",
  path: "/api/districts/:district/cases/:id/explain",
  summary: { zh: "说明", en: "Explain a case" },
  access: "capture",
  input: z.object({ ...inDistrict, ...byId, text, evidence: z._default(z.array(evidence), []) }),
  output: wholeCaseSchema,
  refusals: ["noSuchCase", "caseNotYours", "caseDecided", "caseNeedsText"],
});

export const decideCase = endpoint({
  id: "decideCase",
  method: "POST",
  path: "/api/districts/:district/cases/:id/decide",
  summary: { zh: "认定", en: "Decide a case" },
  access: "verify",
  input: z.object({
    ...inDistrict,
    ...byId,
    finding,
    text,
    evidence: z._default(z.array(evidence), []),
  }),
  output: wholeCaseSchema,
  refusals: [
    "noSuchCase",
    "notAllowed",
    "caseOwn",
    "standsInForStater",
    "caseDecided",
    "caseNotHeard",
    "caseNeedsText",
  ],
});

export const closeCase = endpoint({
  id: "closeCase",
  method: "POST",
  path: "/api/districts/:district/cases/:id/close",
  summary: { zh: "办结", en: "Close a case" },
  access: "verify",
  input: z.object({ ...inDistrict, ...byId, text }),
  output: wholeCaseSchema,
  refusals: [
    "noSuchCase",
    "notAllowed",
    "caseOwn",
    "standsInForStater",
    "caseUndecided",
    "caseByFinder",
    "caseNeedsText",
  ],
});

export const publishCircular = endpoint({
  id: "publishCircular",
  method: "POST",
  path: "/api/districts/:district/circulars",
  summary: { zh: "印发通报", en: "Publish a circular" },
  access: "office",
  input: z.object({
    ...inDistrict,
    cases: z.array(z.number().check(z.int(), z.positive())).check(z.minLength(1), z.maxLength(100)),
    /** What the circular asks for, as a sentence of its own. */
    demand: z.string().check(z.maxLength(1000)),
  }),
  output: circularSchema,
  refusals: ["noSuchCase", "notAllowed", "caseNotReal", "caseByFinder"],
});

export const downloadCircular = endpoint({
  id: "downloadCircular",
  method: "GET",
  path: "/api/districts/:district/circulars/:number/circular.docx",
  summary: { zh: "通报", en: "A circular" },
  access: "view",
  input: z.object({
    ...inDistrict,
    number: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100_000)),
  }),
  output: z.any(),
  reply: "docx",
  refusals: ["noSuchCircular"],
});
