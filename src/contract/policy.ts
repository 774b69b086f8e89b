import * as z from "zod/mini";
import { roles } from "../domain/unit/role.ts";
import { endpoint } from "./endpoint.ts";
import { bilingualSchema, inDistrict } from "./shared.ts";

/** The rule a new password of mine must keep. */
export const passwordRuleSchema = z.object({
  min: z.number(),
  max: z.number(),
  /** How many kinds of characters, 0 for any. */
  kinds: z.number(),
  /** How many earlier passwords may not come back. */
  history: z.number(),
  /** Days until a password must be changed, null for never; and how many this one has been used. */
  rotationDays: z.nullable(z.number()),
  daysUsed: z.number(),
});

export const showPasswordRule = endpoint({
  id: "showPasswordRule",
  method: "GET",
  path: "/api/account/password-rule",
  summary: { zh: "密码要求", en: "The rule of passwords" },
  access: "signedIn",
  input: z.object({}),
  output: passwordRuleSchema,
});

const itemSchema = z.object({
  id: z.string(),
  /** A count, null for never, or roles. */
  value: z.union([z.number(), z.null(), z.array(z.enum(roles))]),
  source: z.string(),
});

export const listPolicies = endpoint({
  id: "listPolicies",
  method: "GET",
  path: "/api/districts/:district/policies",
  summary: { zh: "登录安全策略", en: "Policies of signing in" },
  access: "grants",
  input: z.object(inDistrict),
  output: z.object({
    /** The one in force, and since when, by whom and why; null where the district never chose. */
    chosen: z.string(),
    last: z.nullable(z.object({ at: z.string(), by: z.string(), reason: z.string() })),
    profiles: z.array(
      z.object({
        id: z.string(),
        version: z.string(),
        title: bilingualSchema,
        note: bilingualSchema,
        items: z.array(itemSchema),
      }),
    ),
  }),
});

export const choosePolicy = endpoint({
  id: "choosePolicy",
  method: "PUT",
  path: "/api/districts/:district/policies",
  summary: { zh: "选定登录安全策略", en: "Choose the policy of signing in" },
  access: "grants",
  input: z.object({
    ...inDistrict,
    profile: z.string().check(z.maxLength(60)),
    reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  }),
  output: z.object({ chosen: z.string() }),
  refusals: ["noSuchPolicy", "ruleSame"],
});
