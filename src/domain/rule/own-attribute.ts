import * as z from "zod/mini";
import type { Attribute } from "../ledger/attribute.ts";
import { type Refusal, type Result, accept, refuse } from "../refusal/refusal.ts";
import { businessRoles } from "../unit/role.ts";
import { attributeFaults } from "./own-attribute-faults.ts";
import { faultOf } from "./rule-fault.ts";

const text = z.string().check(z.maxLength(200));
const label = z.strictObject({ zh: text, en: text });
const words = z.array(text).check(z.maxLength(50));

const declaration = z.strictObject({
  id: z.string(),
  of: z.optional(z.literal("unit")),
  label,
  synonyms: z._default(words, []),
  group: z.enum(["identity", "duty", "scale", "money", "node", "benefit", "narrative"]),
  value: z.enum(["money", "quantity", "day", "text", "choice", "code"]),
  unit: z.optional(text),
  choices: z.optional(
    z.array(z.strictObject({ id: text, label, synonyms: z._default(words, []) })),
  ),
  timing: z.enum(["state", "flow", "event"]),
  period: z.optional(z.enum(["month", "year"])),
  kind: z.enum(["promised", "planned", "forecast", "actual"]),
  statedBy: z.array(z.enum(businessRoles)),
  retired: z.optional(z.boolean()),
});

const declarations = z.array(declaration).check(z.maxLength(200));

/** What a district declares of its own, and everything wrong with it. */
export type OwnAttributes = {
  readonly attributes: readonly Attribute[];
  readonly faults: readonly Refusal[];
};

/**
 * The attributes a district declares for itself, held against the shipped ones: every fault is told, each with its row.
 * Never hot: lists sort by the shipped ones alone. Errors: none (total); a malformed list is one `ruleFault`.
 */
export function readOwnAttributes(data: unknown, shipped: readonly Attribute[]): OwnAttributes {
  const parsed = declarations.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const row = typeof issue?.path[0] === "number" ? issue.path[0] + 1 : 0;
    const params = { ...faultOf("attributes", parsed.error), row };
    return { attributes: [], faults: [{ code: "ruleFault", params }] };
  }
  // What is left out is absent, never undefined.
  const attributes = parsed.data.map((each) => ({ ...each, own: true }) as Attribute);
  return { attributes, faults: attributeFaults(attributes, shipped) };
}

/** Those attributes, when nothing is wrong with them. Refuses the first fault. */
export function parseOwnAttributes(
  data: unknown,
  shipped: readonly Attribute[],
): Result<readonly Attribute[]> {
  const { attributes, faults } = readOwnAttributes(data, shipped);
  const [first] = faults;
  return first ? refuse(first.code, first.params) : accept(attributes);
}
