import * as z from "zod/mini";
import { factKinds, sources, standings } from "../domain/ledger/fact.ts";
import { endpoint } from "./endpoint.ts";
import { bilingualSchema, byId, inDistrict, knownAt, onBasis, unitSchema } from "./shared.ts";
import { daySchema, delaySchema, lightSchema, valueSchema } from "./value.ts";

/** What a list asks for: the same words stand in the address of the page, the export and the saved view. */
export const listQuery = {
  /** Name, pinyin or initials; a space means “and”. */
  q: z.optional(z.string()),
  /** Comma-separated ids. */
  units: z.optional(z.string()),
  stages: z.optional(z.string()),
  statuses: z.optional(z.string()),
  lights: z.optional(z.string()),
  types: z.optional(z.string()),
  levels: z.optional(z.string()),
  natures: z.optional(z.string()),
  industries: z.optional(z.string()),
  /** An attribute id, `name`, `unit`, `stage`, `light` or `delay`; a leading `-` sorts down. */
  sort: z.optional(z.string()),
  /** Comma-separated attribute ids to show, in order. */
  columns: z.optional(z.string()),
};

/** One row of the project list. */
export const projectRowSchema = z.object({
  id: z.number(),
  name: z.string(),
  parent: z.nullable(z.number()),
  unit: unitSchema,
  stage: z.string(),
  status: z.string(),
  light: lightSchema,
  delay: z.nullable(delaySchema),
  /** By attribute id; only the asked columns, only where something is known. */
  values: z.record(z.string(), valueSchema),
});

export const listProjects = endpoint({
  id: "listProjects",
  method: "GET",
  path: "/api/districts/:district/projects",
  summary: { zh: "项目库", en: "Projects" },
  access: "view",
  input: z.object({
    ...inDistrict,
    ...listQuery,
    ...knownAt,
    ...onBasis,
    offset: z._default(z.coerce.number().check(z.int(), z.minimum(0)), 0),
    limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(500)), 100),
  }),
  output: z.object({
    total: z.number(),
    rows: z.array(projectRowSchema),
    /** The asked columns that a field rule hides from the asker: their cells are empty for that. */
    hidden: z.array(z.string()),
    /** How many projects each filter choice would leave, by filter then choice id. */
    facets: z.record(z.string(), z.array(z.object({ id: z.string(), count: z.number() }))),
  }),
});

export const exportProjects = endpoint({
  id: "exportProjects",
  method: "GET",
  path: "/api/districts/:district/projects.xlsx",
  summary: { zh: "导出所见", en: "Export what is shown" },
  access: "view",
  input: z.object({
    ...inDistrict,
    ...listQuery,
    ...knownAt,
    ...onBasis,
    language: z._default(z.enum(["zh", "en"]), "zh"),
  }),
  output: z.any(),
  reply: "xlsx",
});

/** A fact with the people behind it. */
export const factSchema = z.object({
  seq: z.number(),
  attribute: z.string(),
  kind: z.enum(factKinds),
  value: valueSchema,
  scope: z.string(),
  period: z.nullable(z.string()),
  validFrom: z.string(),
  knownOn: z.string(),
  recordedAt: z.string(),
  source: z.enum(sources),
  standing: z.enum(standings),
  /** Stated for the district itself: needs nobody's acceptance. */
  fromAbove: z.optional(z.boolean()),
  statedBy: z.object({ person: z.string(), unit: z.string() }),
  evidence: z.array(
    z.object({
      kind: z.string(),
      label: z.string(),
      sha256: z.optional(z.string()),
      address: z.optional(z.string()),
    }),
  ),
  corrects: z.nullable(z.number()),
  reason: z.nullable(z.string()),
  importId: z.nullable(z.number()),
  /** Who accepted, verified, returned or withdrew it, in that order; told on the project's page. */
  judged: z.optional(
    z.array(
      z.object({
        standing: z.enum(standings),
        person: z.string(),
        unit: z.string(),
        day: z.string(),
        reason: z.nullable(z.string()),
      }),
    ),
  ),
  /** Whether it is the one that counts now, for its attribute, kind, scope and period. */
  current: z.boolean(),
});

/** One node of the schedule: first plan, latest plan or forecast, actual, and the distance. */
export const nodeSchema = z.object({
  node: z.string(),
  scope: z.string(),
  promised: z.nullable(daySchema),
  planned: z.nullable(daySchema),
  latest: z.nullable(daySchema),
  actual: z.nullable(daySchema),
  delay: z.nullable(delaySchema),
  /** The facts it rests on. */
  facts: z.array(z.number()),
});

/** Why a light is on: the rule, in a sentence. */
export const reasonSchema = z.object({
  rule: z.string(),
  colour: lightSchema,
  sentence: bilingualSchema,
  facts: z.array(z.number()),
});

/** What the next stage still needs, and on whose desk it lies. */
export const missingSchema = z.object({
  what: z.string(),
  label: bilingualSchema,
  kind: z.enum(["attribute", "node", "evidence"]),
  owedBy: z.object({ role: z.string(), unit: z.string() }),
});

export const showProject = endpoint({
  id: "showProject",
  method: "GET",
  path: "/api/districts/:district/projects/:id",
  summary: { zh: "项目页", en: "One project" },
  access: "view",
  input: z.object({ ...inDistrict, ...byId, ...knownAt, ...onBasis }),
  output: z.object({
    id: z.number(),
    name: z.string(),
    unit: unitSchema,
    parent: z.nullable(z.object({ id: z.number(), name: z.string() })),
    phases: z.array(
      z.object({ id: z.number(), name: z.string(), stage: z.string(), light: lightSchema }),
    ),
    stage: z.string(),
    nextStage: z.nullable(z.string()),
    status: z.string(),
    light: lightSchema,
    reasons: z.array(reasonSchema),
    nodes: z.array(nodeSchema),
    missing: z.array(missingSchema),
    /** Every fact as known then, newest first within its attribute. */
    facts: z.array(factSchema),
    known: z.object({ day: z.string(), seq: z.nullable(z.number()) }),
    /** Days on which something new was known of it, for the date control. */
    days: z.array(z.string()),
  }),
  refusals: ["noSuchProject", "notKnownThen"],
});

export const showWall = endpoint({
  id: "showWall",
  method: "GET",
  path: "/api/districts/:district/wall",
  summary: { zh: "挂图", en: "The wall" },
  access: "view",
  input: z.object({ ...inDistrict, ...knownAt, ...onBasis }),
  output: z.object({
    known: z.object({ day: z.string(), seq: z.nullable(z.number()) }),
    stages: z.array(z.object({ id: z.string(), label: bilingualSchema })),
    units: z.array(z.object({ id: z.number(), name: z.string(), kind: z.string() })),
    cards: z.array(
      z.object({
        id: z.number(),
        name: z.string(),
        unit: z.number(),
        stage: z.string(),
        status: z.string(),
        light: lightSchema,
        delay: z.nullable(delaySchema),
        total: z.nullable(valueSchema),
        /** Done this year ÷ plan of the year, in percent with one decimal; null without a plan. */
        progress: z.nullable(z.string()),
        next: z.nullable(z.object({ node: z.string(), planned: daySchema })),
      }),
    ),
  }),
});

export const listSlips = endpoint({
  id: "listSlips",
  method: "GET",
  path: "/api/districts/:district/slips",
  summary: { zh: "计划与实际的差距", en: "Planned against actual or latest dates" },
  access: "view",
  input: z.object({ ...inDistrict, ...knownAt, ...onBasis }),
  output: z.object({
    known: z.object({ day: z.string(), seq: z.nullable(z.number()) }),
    slips: z.array(
      z.object({
        project: z.object({ id: z.number(), name: z.string(), unit: z.string() }),
        node: z.string(),
        label: bilingualSchema,
        scope: z.string(),
        planned: daySchema,
        /** The day it happened, or the latest day it is now planned or forecast for. */
        reached: daySchema,
        basis: z.enum(["actual", "latest"]),
        delay: delaySchema,
        facts: z.array(z.number()),
      }),
    ),
  }),
});

export const listUnits = endpoint({
  id: "listUnits",
  method: "GET",
  path: "/api/districts/:district/units",
  summary: { zh: "单位", en: "Units" },
  access: "view",
  input: z.object(inDistrict),
  output: z.object({
    units: z.array(
      z.object({
        id: z.number(),
        parent: z.nullable(z.number()),
        kind: z.string(),
        name: z.string(),
        /** A closed one is named in what is past; nothing new is put on it. */
        isOpen: z.boolean(),
      }),
    ),
  }),
});
