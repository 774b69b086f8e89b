import * as z from "zod/mini";
import type { TrialGroup } from "../domain/ranking/trial.ts";
import type { Explained } from "../domain/scoring/explain.ts";
import { periodKinds } from "../domain/scoring/period-kind.ts";
import { endpoint } from "./endpoint.ts";
import { faultSchema } from "./settings.ts";
import { bilingualSchema, inDistrict } from "./shared.ts";

/** A rulebook as it would be: its name (`rulebooks/yanan-2017`) and its data. */
const draft = {
  ...inDistrict,
  name: z.string().check(z.regex(/^rulebooks\/[a-z0-9][a-z0-9.-]*$/u)),
  value: z.unknown(),
};

/** A published rulebook that is in force nowhere until a district takes it over. */
const published = {
  id: z.string(),
  title: bilingualSchema,
  source: z.object({ label: bilingualSchema, address: z.string() }),
  /** What is said of it as a sample: what of it was guessed. */
  sample: z.nullable(bilingualSchema),
  version: z.string(),
  effective: z.object({ from: z.string(), to: z.nullable(z.string()) }),
  periods: z.array(z.enum(periodKinds)),
  articles: z.number(),
  /** Articles with a note on what the sample decided where the published text is silent. */
  guessed: z.number(),
  /** Worked cases. */
  cases: z.number(),
};

export const listPublishedRulebooks = endpoint({
  id: "listPublishedRulebooks",
  method: "GET",
  path: "/api/districts/:district/rulebooks/published",
  summary: { zh: "公开的考评办法", en: "Published rulebooks" },
  access: "settings",
  input: z.object(inDistrict),
  output: z.object({ rulebooks: z.array(z.object(published)) }),
});

export const showPublishedRulebook = endpoint({
  id: "showPublishedRulebook",
  method: "GET",
  path: "/api/districts/:district/rulebooks/published/:id",
  summary: { zh: "一部公开的考评办法", en: "A published rulebook" },
  access: "settings",
  input: z.object({ ...inDistrict, id: z.string() }),
  output: z.object({
    ...published,
    /** The regulation printed, a paragraph each. */
    text: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
    /** Its data, as its file holds it. */
    value: z.unknown(),
  }),
  refusals: ["noSuchRulebook"],
});

/** Why one of the two rules ranks no such period; null where it does. */
const sides = z.object({ was: z.nullable(bilingualSchema), now: z.nullable(bilingualSchema) });

export const previewRulebook = endpoint({
  id: "previewRulebook",
  method: "POST",
  path: "/api/districts/:district/rulebook/preview",
  summary: { zh: "试排名", en: "Rank by a draft" },
  access: "settings",
  input: z.object({
    ...draft,
    /** The length of the periods compared; quarters where the draft ranks them and nothing is said. */
    kind: z.optional(z.enum(periodKinds)),
  }),
  output: z.object({
    /** What keeps the draft from being tried; nothing is compared then. Worked cases that do not come out do not. */
    faults: z.array(faultSchema),
    kind: z.nullable(z.enum(periodKinds)),
    /** The last three periods, the latest first: who stands where by the rule in force and by the draft, and why. */
    periods: z.array(
      z.object({
        period: z.string(),
        refused: sides,
        moved: z.number(),
        groups: z.custom<readonly TrialGroup[]>(),
      }),
    ),
    /** What would be printed, a paragraph each; null while there are faults. */
    text: z.nullable(z.object({ zh: z.array(z.string()), en: z.array(z.string()) })),
  }),
  refusals: ["noSuchRule"],
});

export const previewUnit = endpoint({
  id: "previewUnit",
  method: "POST",
  path: "/api/districts/:district/rulebook/preview/unit",
  summary: { zh: "试排名的由来", en: "How a draft's points come about" },
  access: "settings",
  input: z.object({ ...draft, period: z.string(), unit: z.number() }),
  output: z.object({
    /** Down to the facts by each rule; null where it does not rank the unit. */
    was: z.nullable(z.custom<Explained>()),
    now: z.nullable(z.custom<Explained>()),
  }),
  refusals: ["noSuchRule", "ruleFault"],
});
