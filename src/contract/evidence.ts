import * as z from "zod/mini";
import { media, ways } from "../domain/evidence/media.ts";
import { endpoint } from "./endpoint.ts";
import { bilingualSchema, byId, inDistrict } from "./shared.ts";

const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/u));
const degrees = z.string().check(z.maxLength(20));
/** A number the ledger gives. */
const ledgerNumber = z.int().check(z.positive());

/** Who relied on a piece of evidence: for a fact, or for a node or figure. */
export const useSchema = z.object({
  seq: z.number(),
  fact: z.nullable(z.number()),
  attribute: z.nullable(z.string()),
  scope: z.string(),
  case: z.nullable(z.number()),
  note: z.string(),
  by: z.object({ person: z.string(), unit: z.string() }),
  at: z.string(),
  /** What became of the fact since, oldest first. */
  verdicts: z.array(z.object({ standing: z.string(), by: z.string(), day: z.string() })),
});

/** A piece of evidence as the asker may see it. */
export const evidenceSchema = z.object({
  id: z.number(),
  sha256: z.string(),
  sm3: z.string(),
  bytes: z.number(),
  media: z.enum(media),
  name: z.string(),
  paper: z.object({ id: z.string(), label: bilingualSchema }),
  /** When it was taken, as the camera or the page says; null where nobody says. */
  takenAt: z.nullable(z.string()),
  how: z.enum(ways),
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
  by: z.object({ person: z.string(), unit: z.string() }),
  at: z.string(),
  /** Whether there are copies to show; else why not. */
  noCopy: z.nullable(z.enum(["noLibrary", "notDecodable", "notPicture"])),
  /** Whether the asker may have the original. */
  mayOpen: z.boolean(),
  /** Where it was taken, as the page or the file says; null for who may not see it and where nobody says. */
  place: z.nullable(
    z.object({
      latitude: z.string(),
      longitude: z.string(),
      accuracy: z.nullable(z.number()),
      by: z.enum(["page", "file"]),
      /** Metres from the project's coordinates, null where those are not known. */
      metres: z.nullable(z.number()),
    }),
  ),
  /** What the file says of the camera; null for who may not see it. */
  fields: z.nullable(z.record(z.string(), z.string())),
  /** What is odd about it: leads, never verdicts. */
  signs: z.array(z.object({ code: z.string(), sentence: bilingualSchema })),
  /** How many pieces are the same or nearly the same, of those the asker may see. */
  alike: z.number(),
  uses: z.array(useSchema),
});

export const addEvidence = endpoint({
  id: "addEvidence",
  method: "POST",
  path: "/api/districts/:district/projects/:id/evidence",
  summary: { zh: "添加佐证", en: "Add evidence" },
  access: "capture",
  input: z.object({
    ...inDistrict,
    ...byId,
    name: z.string().check(z.maxLength(1000)),
    /** What sort of paper it is, by the rule of evidence. */
    paper: z._default(z.string(), "other"),
    how: z._default(z.enum(["upload", "camera"]), "upload"),
    /** An instant as the page's own camera took it. */
    takenAt: z.optional(z.iso.datetime({ offset: true })),
    latitude: z.optional(degrees),
    longitude: z.optional(degrees),
    /** In metres, as the device says. */
    accuracy: z.optional(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(1_000_000))),
    /** The digest the sender computed: what arrived otherwise is not taken. */
    sha256: z.optional(digest),
    /** The node or figure it is for. */
    attribute: z.optional(z.string()),
    scope: z._default(z.string(), ""),
  }),
  output: z.object({
    id: z.number(),
    sha256: z.string(),
    /** Whether the project had it before: sent twice, it is there once. */
    known: z.boolean(),
  }),
  upload: true,
  refusals: ["noSuchProject", "evidenceKind", "evidenceDamaged", "evidenceTooBig"],
});

export const listEvidence = endpoint({
  id: "listEvidence",
  method: "GET",
  path: "/api/districts/:district/projects/:id/evidence",
  summary: { zh: "项目的佐证", en: "Evidence of a project" },
  access: "view",
  input: z.object({ ...inDistrict, ...byId }),
  output: z.object({
    evidence: z.array(evidenceSchema),
    /** Kinds of paper to choose from. */
    papers: z.array(z.object({ id: z.string(), label: bilingualSchema })),
    /** What nodes and figures need, and whether it is there. */
    claims: z.array(
      z.object({
        of: z.string(),
        label: bilingualSchema,
        needs: z.array(z.object({ label: bilingualSchema, met: z.boolean() })),
      }),
    ),
    /** The project's own coordinates, for who sees where pictures were taken. */
    parcel: z.nullable(z.object({ latitude: z.string(), longitude: z.string() })),
    /** Whether the asker may add here. */
    mayAdd: z.boolean(),
  }),
  refusals: ["noSuchProject"],
});

export const showEvidence = endpoint({
  id: "showEvidence",
  method: "GET",
  path: "/api/districts/:district/evidence/:id",
  summary: { zh: "看一份佐证", en: "One piece of evidence" },
  access: "view",
  input: z.object({
    ...inDistrict,
    ...byId,
    rendition: z._default(z.enum(["original", "large", "small"]), "large"),
  }),
  output: z.any(),
  reply: "file",
  refusals: ["noSuchEvidence", "evidenceOriginalHeld", "evidenceNoCopy", "evidenceLost"],
});

export const useEvidence = endpoint({
  id: "useEvidence",
  method: "POST",
  path: "/api/districts/:district/evidence/:id/uses",
  summary: { zh: "把佐证用于一条记录或节点", en: "Use evidence for a record or a node" },
  access: "capture",
  input: z.object({
    ...inDistrict,
    ...byId,
    fact: z.optional(ledgerNumber),
    attribute: z.optional(z.string()),
    scope: z._default(z.string().check(z.maxLength(100)), ""),
    note: z._default(z.string().check(z.maxLength(300)), ""),
  }),
  output: z.object({ seq: z.number() }),
  refusals: ["noSuchEvidence", "noSuchAttribute", "noSuchFact", "evidenceUse"],
});

export const sameEvidence = endpoint({
  id: "sameEvidence",
  method: "GET",
  path: "/api/districts/:district/evidence/:id/same",
  summary: { zh: "相同或几乎相同的佐证", en: "Evidence that is the same or nearly the same" },
  access: "view",
  input: z.object({ ...inDistrict, ...byId }),
  output: z.object({
    same: z.array(
      z.object({
        id: z.number(),
        name: z.string(),
        project: z.object({ id: z.number(), name: z.string() }),
        unit: z.string(),
        takenAt: z.nullable(z.string()),
        at: z.string(),
        hasCopy: z.boolean(),
        /** In how many of 64 bits the two differ; 0 and `same` for the same bytes. */
        distance: z.number(),
        how: z.enum(["same", "alike", "cropped", "mirrored"]),
      }),
    ),
  }),
  refusals: ["noSuchEvidence"],
});
