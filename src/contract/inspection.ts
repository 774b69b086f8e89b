import * as z from "zod/mini";
import { drawStates } from "../domain/inspection/draw-state.ts";
import { wordsRoles } from "../domain/inspection/frame.ts";
import { endpoint } from "./endpoint.ts";
import { cardSchema } from "./inspection-card.ts";
import { bilingualSchema, byId, inDistrict } from "./shared.ts";

const ledgerNumber = z.int().check(z.positive());
const person = z.object({ id: z.number(), name: z.string() });
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
