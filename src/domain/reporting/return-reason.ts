import * as z from "zod/mini";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { faultOf } from "../rule/rule-fault.ts";

const bilingual = z.object({ zh: z.string(), en: z.string() });

const reasonsSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: bilingual,
  note: bilingual,
  reasons: z
    .array(
      z.strictObject({
        id: z.string(),
        text: bilingual,
        /** Attributes it speaks of; any when empty. */
        about: z._default(z.array(z.string()), []),
      }),
    )
    .check(z.minLength(1)),
});

/** Templates of reasons a person picks from and edits. */
export type ReturnReasons = z.output<typeof reasonsSchema>;

/** Checks reasons read from a file. Refuses `ruleFault` naming the place, also for an id used twice. */
export function parseReturnReasons(data: unknown, file: string): Result<ReturnReasons> {
  const parsed = reasonsSchema.safeParse(data);
  if (!parsed.success) return refuse("ruleFault", faultOf(file, parsed.error));
  const ids = parsed.data.reasons.map((reason) => reason.id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  return twice === undefined
    ? accept(parsed.data)
    : refuse("ruleFault", { place: `${file}: reasons`, fault: twice });
}

/** The reasons that fit a figure, those written for it first; all of them for a whole report. Errors: none (total). */
export function reasonsFor(
  { reasons }: ReturnReasons,
  attribute?: string,
): ReturnReasons["reasons"] {
  if (attribute === undefined) return reasons;
  const own = reasons.filter((reason) => reason.about.includes(attribute));
  return [...own, ...reasons.filter((reason) => reason.about.length === 0)];
}
