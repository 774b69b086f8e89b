import * as z from "zod/mini";
import type { BoardView } from "../domain/ranking/board-view.ts";
import type { Ranking } from "../domain/scoring/ranking.ts";
import { periodKinds } from "../domain/scoring/period-kind.ts";
import { endpoint } from "./endpoint.ts";
import { bilingualSchema, inDistrict, knownAt, onBasis } from "./shared.ts";

export const listRulebooks = endpoint({
  id: "listRulebooks",
  method: "GET",
  path: "/api/rulebooks",
  summary: { zh: "考评办法", en: "Rulebooks" },
  access: "signedIn",
  /** The district whose own rulebooks are asked for; the shipped ones when absent. */
  input: z.object({ district: z.optional(z.string()) }),
  output: z.object({
    rulebooks: z.array(
      z.object({
        id: z.string(),
        title: bilingualSchema,
        version: z.string(),
        /** Whether the bulletin prints its ranking; the ranking opens with it. */
        isMain: z.boolean(),
        /** The kinds of period it may rank. */
        periods: z.array(z.enum(periodKinds)),
        /** Where it was published, and that it is a sample. */
        note: bilingualSchema,
        /** The regulation printed back as text, a paragraph each. */
        text: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
      }),
    ),
  }),
});

export const rank = endpoint({
  id: "rank",
  method: "GET",
  path: "/api/districts/:district/ranking",
  summary: { zh: "龙虎榜", en: "Ranking" },
  access: "view",
  input: z.object({
    ...inDistrict,
    rulebook: z.string(),
    period: z.string(),
    ...knownAt,
    ...onBasis,
  }),
  output: z.object({
    known: z.object({ day: z.string(), seq: z.nullable(z.number()) }),
    rulebook: z.string(),
    period: z.string(),
    ranking: z.custom<Ranking>(),
    /** The same as it would be published, with the places that unverified figures leave open. */
    board: z.custom<BoardView>(),
  }),
});
