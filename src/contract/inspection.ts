import * as z from "zod/mini";
import { drawStates } from "../domain/inspection/draw-state.ts";
import { sayings } from "../domain/inspection/finding.ts";
import { wordsRoles } from "../domain/inspection/frame.ts";
import { endpoint } from "./endpoint.ts";
import { factSchema } from "./project.ts";
import { bilingualSchema, byId, inDistrict, unitSchema } from "./shared.ts";
import { valueSchema } from "./value.ts";

const ledgerNumber = z.int().check(z.positive());
const person = z.object({ id: z.number(), name: z.string() });
const project = z.object({ id: z.number(), name: z.string() });
const words = z.string().check(z.maxLength(500));

/** A draw as a list shows it. */
export const drawSchema = z.object({
  id: z.number(),
  number: z.number(),
  title: z.string(),
  state: z.enum(drawStates),
  /** Should have been opened by now and was not. */
  isOverdue: z.boolean(),
  committedBy: z.string(),
  committedOn: z.string(),
  committedAt: z.string(),
  revealBy: z.string(),
  openedOn: z.nullable(z.string()),
  /** How many were drawn of how many; null before it is opened. */
  drawn: z.nullable(z.number()),
  of: z.number(),
  commitment: z.string(),
  frameHash: z.string(),
});

const stratumSchema = z.object({
  id: z.string(),
  title: bilingualSchema,
  percent: z.number(),
  of: z.number(),
  drawn: z.number(),
});

const conflict = z.enum(["inspector", "figure"]);

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
  conflicts: z.array(conflict),
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
  project,
  unit: unitSchema,
  inspector: person,
  /** Why somebody was sent who was not drawn; empty for one who was. */
  reason: z.string(),
  stratum: bilingualSchema,
  checks: z.array(checkSchema),
  findings: z.array(findingSchema),
});

/** What anybody needs to draw again. */
export const publishedSchema = z.object({
  guatu: z.literal("draw"),
  v: z.literal(1),
  number: z.number(),
  title: z.string(),
  frame: z.string(),
  frameHash: z.string(),
  commitment: z.string(),
  seed: z.string(),
  checkpoint: z.string(),
  words: z.string(),
  drawn: z.array(
    z.object({
      subject: z.number(),
      unit: z.number(),
      stratum: z.string(),
      because: z.enum(["share", "unit"]),
      inspectors: z.array(z.number()),
    }),
  ),
});

/** A draw with everything that became of it. */
export const wholeDrawSchema = z.object({
  ...drawSchema.shape,
  wordsRole: z.nullable(z.enum(wordsRoles)),
  takesCheckpoint: z.boolean(),
  /** The text of the first checkpoint over the commitment; null while none is signed. */
  anchor: z.nullable(z.string()),
  words: z.nullable(z.object({ words: z.string(), by: z.string(), at: z.string() })),
  openedBy: z.nullable(z.string()),
  point: z.object({ day: z.string(), seq: z.number() }),
  strata: z.array(stratumSchema),
  inspectors: z.array(person),
  /** Names of the projects of the frame, by their number. */
  names: z.record(z.string(), z.string()),
  units: z.record(z.string(), z.string()),
  /** Null before the draw is opened. */
  published: z.nullable(publishedSchema),
  cards: z.array(cardSchema),
  may: z.object({ addWords: z.boolean(), open: z.boolean(), addCard: z.boolean() }),
});

export const listDraws = endpoint({
  id: "listDraws",
  method: "GET",
  path: "/api/districts/:district/draws",
  summary: { zh: "现场抽查", en: "Draws" },
  access: "view",
  input: z.object(inDistrict),
  output: z.object({
    /** The newest first. */
    draws: z.array(drawSchema),
    mayCommit: z.boolean(),
    /** The asker's cards on which something is still to be looked at. */
    myCards: z.number(),
  }),
});

export const planDraw = endpoint({
  id: "planDraw",
  method: "GET",
  path: "/api/districts/:district/draws/plan",
  summary: { zh: "试算抽查范围", en: "What a draw would be from" },
  access: "office",
  input: z.object(inDistrict),
  output: z.object({
    rule: z.object({
      title: bilingualSchema,
      note: bilingualSchema,
      version: z.string(),
      revealWorkingDays: z.number(),
      inspectors: z.number(),
      perUnit: z.number(),
      outside: z.object({ checkpoint: z.boolean(), words: z.enum(["needed", "may", "never"]) }),
    }),
    strata: z.array(stratumSchema),
    of: z.number(),
    inspectors: z.array(z.object({ ...person.shape, units: z.array(z.string()) })),
    revealBy: z.string(),
  }),
});

export const commitDraw = endpoint({
  id: "commitDraw",
  method: "POST",
  path: "/api/districts/:district/draws",
  summary: { zh: "公布抽签承诺", en: "Commit to a draw" },
  access: "office",
  input: z.object({
    ...inDistrict,
    title: z.string().check(z.maxLength(100)),
    inspectors: z.array(ledgerNumber).check(z.maxLength(200)),
    wordsRole: z._default(z.nullable(z.enum(wordsRoles)), null),
  }),
  output: wholeDrawSchema,
  refusals: [
    "drawNeedsTitle",
    "drawNeedsInspector",
    "drawNeedsWordsRole",
    "drawTakesNoWords",
    "drawEmpty",
    "drawStillShut",
  ],
});

export const showDraw = endpoint({
  id: "showDraw",
  method: "GET",
  path: "/api/districts/:district/draws/:id",
  summary: { zh: "一次抽签", en: "One draw" },
  access: "view",
  input: z.object({ ...inDistrict, ...byId }),
  output: wholeDrawSchema,
  refusals: ["noSuchDraw"],
});

export const checkFrame = endpoint({
  id: "checkFrame",
  method: "GET",
  path: "/api/districts/:district/draws/:id/frame",
  summary: { zh: "按账本重造抽查范围", en: "The frame made again from the ledger" },
  access: "verify",
  input: z.object({ ...inDistrict, ...byId }),
  output: z.object({
    /** Whether the frame kept is the one committed to, and the one the ledger of then gives. */
    isKept: z.boolean(),
    isSame: z.boolean(),
    hash: z.string(),
    /** Projects that stand in one and not in the other, or in another stratum. */
    differing: z.array(z.number()),
  }),
  refusals: ["noSuchDraw"],
});

export const addDrawWords = endpoint({
  id: "addDrawWords",
  method: "POST",
  path: "/api/districts/:district/draws/:id/words",
  summary: { zh: "给抽签写几个字", en: "Add words to a draw" },
  access: "view",
  input: z.object({ ...inDistrict, ...byId, words }),
  output: wholeDrawSchema,
  refusals: [
    "noSuchDraw",
    "notAllowed",
    "drawOpened",
    "drawNotSealed",
    "drawHasWords",
    "drawNeedsWords",
  ],
});

export const openDraw = endpoint({
  id: "openDraw",
  method: "POST",
  path: "/api/districts/:district/draws/:id/open",
  summary: { zh: "公开抽签", en: "Open a draw" },
  access: "verify",
  input: z.object({ ...inDistrict, ...byId }),
  output: wholeDrawSchema,
  refusals: ["noSuchDraw", "notAllowed", "drawOpened", "drawNotSealed", "drawWaitsForWords"],
});

export const addCard = endpoint({
  id: "addCard",
  method: "POST",
  path: "/api/districts/:district/draws/:id/cards",
  summary: { zh: "加派检查人", en: "Send another inspector" },
  access: "office",
  input: z.object({
    ...inDistrict,
    ...byId,
    project: ledgerNumber,
    inspector: ledgerNumber,
    reason: words,
  }),
  output: wholeDrawSchema,
  refusals: [
    "noSuchDraw",
    "drawNotOpen",
    "cardNeedsDrawn",
    "drawNeedsInspector",
    "reasonNeeded",
    "cardThere",
  ],
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
