import * as z from "zod/mini";

/** The district a request is about: its short id (`tongzhou`, `sample`). */
export const inDistrict = { district: z.string() };

/** A day to ask from: what was known then (`2024-02-29`); today when absent. */
export const knownAt = {
  knownAt: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(@\d+)?$/u))),
};

/** A project's number in a path. */
export const byId = { id: z.coerce.number().check(z.int(), z.positive()) };

/** A unit, short. */
export const unitSchema = z.object({ id: z.number(), name: z.string() });

/** Text in both languages. */
export const bilingualSchema = z.object({ zh: z.string(), en: z.string() });

/** A sentence with its code, for a person who must act. */
export const refusalSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
