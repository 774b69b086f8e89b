import * as z from "zod/mini";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { faultOf } from "../rule/rule-fault.ts";

const sum = ["target", "whole", "parts", "gap", "unit"] as const;

/** Every sentence of a letter, with the places it may name. The wording is data; what may stand in it is not. */
const wording = {
  agency: ["district", "office"],
  number: ["year", "number"],
  title: ["district", "period"],
  changeTitle: ["district", "period"],
  wholeTitle: ["district", "period"],
  wholeChangeTitle: ["district", "period"],
  wholeAnnex: ["district", "period"],
  wholeTargets: ["district", "period"],
  salutation: ["unit"],
  wholeSalutation: ["district"],
  opening: ["district", "period", "unit"],
  wholeOpening: ["district", "period"],
  change: ["version", "before"],
  basis: ["basis"],
  reason: ["reason"],
  targetsHeading: [],
  meaningHeading: [],
  demandHeading: [],
  signAnnex: ["title"],
  meaning: ["target", "meaning"],
  pace: ["pace"],
  partsBelow: sum,
  partsAbove: sum,
  tableNote: [],
  wholeNote: [],
  signNote: [],
  sampleNote: ["sample"],
  pinned: ["day", "seq"],
  none: [],
  whole: [],
  sum: [],
  issuer: [],
  receiver: [],
  stamp: [],
  leader: [],
  date: [],
} as const satisfies Record<string, readonly string[]>;

export type LetterSentence = keyof typeof wording;

const columns = ["order", "target", "unit", "amount", "was", "due", "lead", "responsible"] as const;

const templateSchema = z.object({
  copies: z.nullable(z.string()),
  demands: z.array(z.string()),
  sentences: z.record(z.enum(Object.keys(wording) as LetterSentence[]), z.string()),
  columns: z.record(z.enum(columns), z.string()),
});

/** The wording of letters of targets. */
export type LetterTemplate = z.output<typeof templateSchema>;

/**
 * Reads the template from the plain object of `rules/documents/targets.yaml`. Refuses `ruleFault` naming the place, and
 * `templateUnknownPlace` for a `{place}` a sentence has nothing for.
 */
export function parseLetterTemplate(data: unknown, file: string): Result<LetterTemplate> {
  const parsed = templateSchema.safeParse(data);
  if (!parsed.success) return refuse("ruleFault", faultOf(file, parsed.error));
  for (const [sentence, known] of Object.entries<readonly string[]>(wording)) {
    const text = parsed.data.sentences[sentence as LetterSentence];
    const place = [...text.matchAll(/\{([^}]*)\}/gu)]
      .map((match) => match[1] ?? "")
      .find((each) => !known.includes(each));
    if (place !== undefined)
      return refuse("templateUnknownPlace", { sentence, place, known: known.join("、") || "—" });
  }
  return accept(parsed.data);
}

/** A sentence with its figures in place. Errors: none (total on a template that was read). */
export function wordLetter(
  template: LetterTemplate,
  sentence: LetterSentence,
  places: Readonly<Record<string, string>> = {},
): string {
  return template.sentences[sentence].replace(
    /\{(\w+)\}/gu,
    (_, place: string) => places[place] ?? "",
  );
}
