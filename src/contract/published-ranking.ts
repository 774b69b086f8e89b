import * as z from "zod/mini";
import type { Advice } from "../domain/ranking/advise.ts";
import type { BoardView } from "../domain/ranking/board-view.ts";
import { stages } from "../domain/ranking/publication.ts";
import type { Entry } from "../domain/scoring/ranking.ts";
import { endpoint } from "./endpoint.ts";
import { bilingualSchema, byId, inDistrict, knownAt, unitSchema } from "./shared.ts";
import { valueSchema } from "./value.ts";

const points = z.nullable(z.string());

/** One publication of a period: who published it when, and the hashes by which it is computed again. */
export const issueSchema = z.object({
  id: z.number(),
  number: z.number(),
  stage: z.enum(stages),
  day: z.string(),
  by: z.string(),
  basis: z.string(),
  inputs: z.string(),
  result: z.string(),
  /** What it changed, unit by unit. */
  changes: z.array(
    z.object({
      unit: unitSchema,
      points: z.object({ was: points, now: points }),
      rank: z.object({ was: z.nullable(z.number()), now: z.nullable(z.number()) }),
      articles: z.array(z.object({ id: z.string(), was: points, now: points })),
      objections: z.array(z.number()),
    }),
  ),
});

/** An objection, and what was decided on it. */
export const objectionSchema = z.object({
  id: z.number(),
  unit: unitSchema,
  article: z.string(),
  /** Of a figure: the fact that is contested. */
  fact: z.nullable(z.number()),
  /** What that figure is of, what it said and what it should say; null for who may not see it. */
  figure: z.nullable(
    z.object({
      attribute: z.string(),
      label: bilingualSchema,
      period: z.nullable(z.string()),
      was: valueSchema,
      should: valueSchema,
    }),
  ),
  /** Of a point: what the article should give. */
  points,
  reason: z.string(),
  evidence: z.array(z.object({ label: z.string(), address: z.optional(z.string()) })),
  by: z.string(),
  day: z.string(),
  outcome: z.nullable(z.enum(["upheld", "dismissed"])),
  ruling: z.nullable(z.object({ reason: z.string(), by: z.string(), day: z.string() })),
  /** The fact an upheld figure became. */
  newFact: z.nullable(z.number()),
  /** Whether the asker may decide it. */
  mine: z.boolean(),
});

const flagSchema = z.object({
  publication: z.number(),
  period: z.string(),
  unit: unitSchema,
  given: z.boolean(),
  byRule: z.boolean(),
  reason: z.string(),
  by: z.string(),
  day: z.string(),
});

export const listPublications = endpoint({
  id: "listPublications",
  method: "GET",
  path: "/api/districts/:district/rankings",
  summary: { zh: "公示的排名", en: "Published rankings" },
  access: "view",
  input: z.object(inDistrict),
  output: z.object({
    /** The latest publication of every period, the latest first. */
    publications: z.array(
      z.object({
        id: z.number(),
        rulebook: z.string(),
        title: bilingualSchema,
        period: z.string(),
        stage: z.enum(stages),
        day: z.string(),
        windowTo: z.string(),
      }),
    ),
    /** Whether the asker may publish. */
    mayPublish: z.boolean(),
  }),
});

export const showPublication = endpoint({
  id: "showPublication",
  method: "GET",
  path: "/api/districts/:district/rankings/:id",
  summary: { zh: "一次公示的排名", en: "One published ranking" },
  access: "view",
  input: z.object({ ...inDistrict, ...byId }),
  output: z.object({
    id: z.number(),
    rulebook: z.string(),
    version: z.string(),
    period: z.string(),
    number: z.number(),
    stage: z.enum(stages),
    /** The latest publication of the period; another than this one where it was published again. */
    latest: z.number(),
    known: z.object({ day: z.string(), seq: z.number() }),
    /** How many entries of the sealed log the checkpoint covers that was signed by then; null where there was none. */
    sealed: z.nullable(z.string()),
    windowTo: z.string(),
    isOpen: z.boolean(),
    board: z.custom<BoardView>(),
    /** Places over the last periods, unit by unit, and places gained since the last. */
    movements: z.array(
      z.object({
        unit: z.number(),
        gained: z.nullable(z.number()),
        series: z.array(z.object({ period: z.string(), rank: z.nullable(z.number()) })),
      }),
    ),
    /** Units whose points the asker may follow to the ground. */
    explained: z.array(z.number()),
    issues: z.array(issueSchema),
    objections: z.array(objectionSchema),
    flags: z.object({
      title: bilingualSchema,
      proposed: z.array(z.object({ unit: unitSchema, reason: bilingualSchema })),
      /** Every decision of every period, newest first. */
      history: z.array(flagSchema),
    }),
    may: z.object({
      /** Units the asker may object for today. */
      objectFor: z.array(z.number()),
      revise: z.boolean(),
      finish: z.boolean(),
      flag: z.boolean(),
      download: z.boolean(),
    }),
  }),
});

export const showRanked = endpoint({
  id: "showRanked",
  method: "GET",
  path: "/api/districts/:district/rankings/:id/units/:unit",
  summary: { zh: "一个单位的得分明细", en: "What a unit's points are made of" },
  access: "view",
  input: z.object({
    ...inDistrict,
    ...byId,
    unit: z.coerce.number().check(z.int(), z.positive()),
  }),
  output: z.object({
    known: z.object({ day: z.string(), seq: z.number() }),
    entry: z.custom<Entry>(),
    advice: z.nullable(z.custom<Advice>()),
    /** What the facts say that the points rest on: what may be objected to. */
    figures: z.array(
      z.object({
        seq: z.number(),
        attribute: z.string(),
        label: bilingualSchema,
        subject: z.number(),
        period: z.nullable(z.string()),
        value: valueSchema,
      }),
    ),
  }),
});

export const adviseRank = endpoint({
  id: "adviseRank",
  method: "GET",
  path: "/api/districts/:district/ranking/advice",
  summary: { zh: "怎样升一位", en: "What would move a unit up one place" },
  access: "view",
  input: z.object({
    ...inDistrict,
    rulebook: z.string(),
    period: z.string(),
    unit: z.coerce.number().check(z.int(), z.positive()),
    ...knownAt,
  }),
  output: z.object({ advice: z.nullable(z.custom<Advice>()) }),
});

export const downloadRanking = endpoint({
  id: "downloadRanking",
  method: "GET",
  path: "/api/districts/:district/rankings/:id/ranking.jsonl",
  summary: { zh: "导出一次公示，供他人重算", en: "A published ranking to compute again" },
  access: "view",
  reply: "jsonl",
  input: z.object({ ...inDistrict, ...byId }),
  output: z.any(),
});
