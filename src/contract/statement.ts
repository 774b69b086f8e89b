import * as z from "zod/mini";
import { factKinds, sources } from "../domain/ledger/fact.ts";
import { endpoint } from "./endpoint.ts";
import { inDistrict } from "./shared.ts";
import { valueSchema } from "./value.ts";

export const stateFact = endpoint({
  id: "stateFact",
  method: "POST",
  path: "/api/districts/:district/facts",
  summary: { zh: "记一条", en: "State a fact" },
  access: "capture",
  input: z.object({
    ...inDistrict,
    /** The same key is recorded once, however often it is sent. */
    key: z.string().check(z.minLength(8), z.maxLength(100)),
    project: z.number().check(z.int(), z.positive()),
    attribute: z.string(),
    kind: z.enum(factKinds),
    /** As a person writes it (近125亿元, 2023年11月), or already a value. */
    value: z.union([valueSchema, z.string()]),
    scope: z._default(z.string(), ""),
    period: z.optional(z.nullable(z.string())),
    source: z._default(z.enum(sources), "report"),
    evidence: z._default(
      z.array(
        z.object({
          label: z.string(),
          address: z.optional(z.string()),
          /** A file of the project's evidence, by its digest. */
          sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/u))),
        }),
      ),
      [],
    ),
    corrects: z.optional(z.nullable(z.number())),
    reason: z.optional(z.nullable(z.string())),
  }),
  output: z.object({ seq: z.number() }),
});
