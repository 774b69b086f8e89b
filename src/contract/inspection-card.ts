import * as z from "zod/mini";
import { sayings } from "../domain/inspection/finding.ts";
import { endpoint } from "./endpoint.ts";
import { factSchema } from "./project.ts";
import { bilingualSchema, byId, inDistrict, unitSchema } from "./shared.ts";
import { valueSchema } from "./value.ts";

const ledgerNumber = z.int().check(z.positive());

/** What an inspector found of a fact. */
export const findingSchema = z.object({
  seq: z.number(),
  key: z.string(),
  fact: z.number(),
  says: z.enum(sayings),
  value: z.nullable(valueSchema),
  /** The value as it is read. */
  shown: z.nullable(bilingualSchema),
  words: z.string(),
  photographs: z.array(z.object({ id: z.nullable(z.number()), sha256: z.string() })),
  seenAt: z.string(),
  recordedAt: z.string(),
  by: z.string(),
  isMine: z.boolean(),
  /** What came of it: verified, contested, or nothing, and then why, in words. */
  effect: z.enum(["verified", "contested", "none"]),
  why: z.nullable(bilingualSchema),
  conflicts: z.array(z.enum(["inspector", "figure"])),
});

/** A fact to be looked at on site. */
const checkSchema = z.object({
  ...factSchema.shape,
  label: bilingualSchema,
  /** The value as it is read, for a device that knows no attributes. */
  shown: bilingualSchema,
});

/** A card: one inspector, one project, the facts to look at, and what was found. */
export const cardSchema = z.object({
  id: z.number(),
  draw: z.object({ id: z.number(), number: z.number(), title: z.string() }),
  project: z.object({ id: z.number(), name: z.string() }),
  unit: unitSchema,
  inspector: z.object({ id: z.number(), name: z.string() }),
  /** Why somebody was sent who was not drawn; empty for one who was. */
  reason: z.string(),
  stratum: bilingualSchema,
  checks: z.array(checkSchema),
  findings: z.array(findingSchema),
});

export const listCards = endpoint({
  id: "listCards",
  method: "GET",
  path: "/api/districts/:district/cards",
  summary: { zh: "我的检查卡", en: "My cards" },
  access: "verify",
  input: z.object(inDistrict),
  output: z.object({ cards: z.array(cardSchema) }),
});

export const addFinding = endpoint({
  id: "addFinding",
  method: "POST",
  path: "/api/districts/:district/cards/:id/findings",
  summary: { zh: "记检查结果", en: "Record a finding" },
  access: "verify",
  input: z.object({
    ...inDistrict,
    ...byId,
    /** Made on the device: a finding sent again under it is recorded once. */
    key: z.string().check(z.minLength(8), z.maxLength(100)),
    fact: ledgerNumber,
    says: z.enum(sayings),
    /** What was seen, as a person writes it. */
    value: z._default(z.string().check(z.maxLength(500)), ""),
    words: z._default(z.string().check(z.maxLength(2000)), ""),
    /** Photographs of the project by their SHA-256, sent before. */
    photographs: z._default(
      z.array(z.string().check(z.regex(/^[0-9a-f]{64}$/u))).check(z.maxLength(20)),
      [],
    ),
    seenAt: z.iso.datetime({ offset: true }),
  }),
  output: z.object({ seq: z.number(), known: z.boolean() }),
  refusals: [
    "noSuchCard",
    "noSuchFact",
    "findingNotOfCard",
    "findingNeedsWords",
    "noSuchEvidence",
    "keyReused",
  ],
});

export const addCardPhotograph = endpoint({
  id: "addCardPhotograph",
  method: "POST",
  path: "/api/districts/:district/cards/:id/photographs",
  summary: { zh: "检查时拍的照片", en: "A photograph taken on inspection" },
  access: "verify",
  input: z.object({
    ...inDistrict,
    ...byId,
    name: z.string().check(z.maxLength(1000)),
    takenAt: z.optional(z.iso.datetime({ offset: true })),
    latitude: z.optional(z.string().check(z.maxLength(20))),
    longitude: z.optional(z.string().check(z.maxLength(20))),
    accuracy: z.optional(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(1_000_000))),
    /** The digest the sender computed: what arrived otherwise is not taken. */
    sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/u))),
  }),
  output: z.object({ sha256: z.string(), known: z.boolean() }),
  upload: true,
  refusals: ["noSuchCard", "evidenceKind", "evidenceDamaged", "evidenceTooBig"],
});
