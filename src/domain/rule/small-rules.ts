import * as z from "zod/mini";
import type { Attribute } from "../ledger/attribute.ts";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import type { FieldRules } from "../unit/field-rules.ts";
import { businessRoles } from "../unit/role.ts";
import { faultOf } from "./rule-fault.ts";

const role = z.enum(businessRoles);
const fieldsSchema = z.record(z.string(), z.array(role).check(z.minLength(1)));
const profileId = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/u));
const policySchema = z.strictObject({
  profile: profileId,
  /** What districts marked as samples are under until they choose; as all others where it is left out. */
  samples: z.optional(profileId),
});

/** Which policy of signing in holds. */
export type PolicyRule = z.output<typeof policySchema>;

function read<S extends z.ZodMiniType>(
  schema: S,
  data: unknown,
  file: string,
): Result<z.output<S>> {
  const parsed = schema.safeParse(data);
  return parsed.success ? accept(parsed.data) : refuse("ruleFault", faultOf(file, parsed.error));
}

/** Checks the rule of fields against what is declared. Refuses `ruleFault`, `attributeNotDeclared`. */
export function parseFieldRules(
  data: unknown,
  declared: readonly Pick<Attribute, "id">[],
): Result<FieldRules> {
  const parsed = read(fieldsSchema, data, "fields");
  if (!parsed.ok) return parsed;
  const unknown = Object.keys(parsed.value).find((id) => !declared.some((each) => each.id === id));
  return unknown === undefined
    ? parsed
    : refuse("attributeNotDeclared", { rule: "fields", attribute: unknown });
}

/** Checks which policy holds. Refuses `ruleFault`. */
export function parsePolicyRule(data: unknown): Result<PolicyRule> {
  return read(policySchema, data, "policy");
}
