import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { bilingualSchema, inDistrict } from "./shared.ts";

/** A line of the morning's list: a report that is owed or waits to be judged, or a case to explain or decide. */
export const digestLineSchema = z.object({
  kind: z.enum(["remind", "urge", "mend", "judge", "explain", "decide"]),
  text: bilingualSchema,
  unit: z.number(),
  /** Of a report. */
  period: z.nullable(z.string()),
  /** Of a case: its number. */
  case: z.nullable(z.number()),
  due: z.nullable(z.string()),
  isLate: z.boolean(),
});

export const showMorning = endpoint({
  id: "showMorning",
  method: "GET",
  path: "/api/districts/:district/morning",
  summary: { zh: "今早要办", en: "What waits this morning" },
  access: "view",
  input: z.object(inDistrict),
  output: z.object({ digest: z.array(digestLineSchema) }),
});
