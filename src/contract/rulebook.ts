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
    /** Empty when it may be set; nothing is compared otherwise. */
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
    /** Worked cases that come to something else than is written. */
    cases: z.array(
      z.object({
        name: z.string(),
        /** Points as printed; "" where it comes to none. */
        written: z.string(),
        got: z.string(),
        /** The points it comes to, as a rulebook writes them. */
        exact: z.string(),
      }),
    ),
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
