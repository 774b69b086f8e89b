import * as z from "zod/mini";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { faultOf } from "../rule/rule-fault.ts";
import { totalled } from "./figure.ts";

const bilingual = z.object({ zh: z.string(), en: z.string() });

const inferenceSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: bilingual,
  /** The figure it implies. */
  infers: z.enum(totalled),
  terms: z
    .array(
      z.strictObject({
        sign: z.enum(["+", "-"]),
        attribute: z.string(),
        /** The state stated within the month asked about, within the month before it, or within its year. */
        at: z.enum(["month", "lastMonth", "year"]),
      }),
    )
    .check(z.minLength(1)),
  sentence: bilingual,
  source: z.strictObject({ label: bilingual, anchor: z.string() }),
});

/** An identity by which other figures imply one; exact, or it does not speak. Source: docs/sources.md#statistics-identities. */
export type InferenceRule = z.output<typeof inferenceSchema>;

/** Checks an inference read from a file. Refuses `ruleFault` naming the place. */
export function parseInference(data: unknown, file: string): Result<InferenceRule> {
  const parsed = inferenceSchema.safeParse(data);
  return parsed.success ? accept(parsed.data) : refuse("ruleFault", faultOf(file, parsed.error));
}
