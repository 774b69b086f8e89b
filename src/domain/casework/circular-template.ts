import * as z from "zod/mini";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { faultOf } from "../rule/rule-fault.ts";
import { fillPlaces, checkPlaces } from "../rule/sentence-places.ts";

/** Every sentence of a circular, with the places it may name. The wording is data; what may stand in it is not. */
const wording = {
  agency: ["district", "office"],
  number: ["year", "number"],
  title: ["district"],
  salutation: ["district"],
  opening: ["count", "units"],
  caseHead: ["unit", "project", "title"],
  seen: ["sentence"],
  explained: ["explanation"],
  unexplained: ["due"],
  found: ["reason"],
  closing: [],
  annex: [],
  ids: ["case", "facts"],
  pinned: ["day", "cases"],
  sampleNote: ["sample"],
} as const satisfies Record<string, readonly string[]>;

/** One of the sentences of a circular. */
export type CircularSentence = keyof typeof wording;

const columns = ["order", "unit", "project", "title", "finding", "ids"] as const;

const templateSchema = z.object({
  copies: z.nullable(z.string()),
  sentences: z.record(z.enum(Object.keys(wording) as CircularSentence[]), z.string()),
  columns: z.record(z.enum(columns), z.string()),
});

/** The wording of a circular on real findings. */
export type CircularTemplate = z.output<typeof templateSchema>;

/**
 * Reads the template from the plain object of `rules/documents/circular.yaml`. Refuses `ruleFault` naming the place,
 * and `templateUnknownPlace` for a `{place}` a sentence has nothing for.
 */
export function parseCircularTemplate(data: unknown, file: string): Result<CircularTemplate> {
  const parsed = templateSchema.safeParse(data);
  if (!parsed.success) return refuse("ruleFault", faultOf(file, parsed.error));
  const checked = checkPlaces(parsed.data.sentences, wording);
  return checked.ok ? accept(parsed.data) : checked;
}

/** A sentence with its places filled. Errors: none (total on a template that was read). */
export function wordCircular(
  template: CircularTemplate,
  sentence: CircularSentence,
  places: Readonly<Record<string, string>> = {},
): string {
  return fillPlaces(template.sentences[sentence], places);
}
