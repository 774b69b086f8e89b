import * as z from "zod/mini";
import { bases } from "../domain/ledger/basis.ts";
import { isIsoDay } from "../domain/value/civil.ts";
import { parsePeriod } from "../domain/value/parse-period.ts";

/** The district a request is about: its short id (`tongzhou`, `sample`). */
export const inDistrict = { district: z.string() };

/** A day of the calendar, `2024-02-29`. */
export const isoDay = z.string().check(z.refine(isIsoDay));

/** A month, `2024-02`. */
export const month = z
  .string()
  .check(z.refine((text) => /^\d{4}-\d{2}$/u.test(text) && parsePeriod(text).ok));

function isKnownAt(text: string): boolean {
  return /^[^@]+(?:@\d{1,15})?$/u.test(text) && isIsoDay(text.replace(/@.*$/u, ""));
}

/** A day to ask from: what was known then (`2024-02-29`); today when absent. */
export const knownAt = {
  knownAt: z.optional(z.string().check(z.refine(isKnownAt))),
};

/** On which facts the figures rest: `claimed`, `accepted`, `verified`; the widest the asker sees when absent. */
export const onBasis = { basis: z.optional(z.enum(bases)) };

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
