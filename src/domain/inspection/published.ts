import * as z from "zod/mini";
import type { PublishedDraw } from "./rerun.ts";

const drawnSchema = z.object({
  subject: z.int(),
  unit: z.int(),
  stratum: z.string(),
  because: z.enum(["share", "unit"]),
  inspectors: z.array(z.int()),
});

const publishedSchema = z.object({
  guatu: z.literal("draw"),
  v: z.literal(1),
  number: z.int(),
  title: z.string(),
  /** The frame to the letter, as it was hashed. */
  frame: z.string(),
  frameHash: z.string(),
  commitment: z.string(),
  seed: z.string(),
  checkpoint: z.string(),
  words: z.string(),
  drawn: z.array(drawnSchema),
});

/** A published draw read back; undefined where the data is none. Errors: none (total). */
export function readPublished(data: unknown): PublishedDraw | undefined {
  const parsed = publishedSchema.safeParse(data);
  return parsed.success ? parsed.data : undefined;
}
