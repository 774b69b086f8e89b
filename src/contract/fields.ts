import * as z from "zod/mini";
import { businessRoles } from "../domain/unit/role.ts";
import { endpoint } from "./endpoint.ts";
import { attributeSchema } from "./settings.ts";
import { bilingualSchema, inDistrict } from "./shared.ts";

const roles = z.array(z.enum(businessRoles));

export const listFieldRules = endpoint({
  id: "listFieldRules",
  method: "GET",
  path: "/api/districts/:district/fields",
  summary: { zh: "数据项可见范围", en: "Who sees which attribute" },
  access: "grants",
  input: z.object(inDistrict),
  output: z.object({
    /** In the order people read them. */
    attributes: z.array(
      z.object({
        id: z.string(),
        label: bilingualSchema,
        group: attributeSchema.shape.group,
        /** The only roles that see it; null where everybody does who sees the project. */
        roles: z.nullable(roles),
        /** Who states it; who does not see it cannot. */
        statedBy: roles,
        /** Why it may not be kept from anybody; null where it may. */
        open: z.nullable(bilingualSchema),
      }),
    ),
    /** The version this is, 0 where the district never set any: what a change names as its `base`. */
    base: z.number(),
    last: z.nullable(z.object({ at: z.string(), by: z.string(), reason: z.string() })),
  }),
});

export const setFieldRules = endpoint({
  id: "setFieldRules",
  method: "PUT",
  path: "/api/districts/:district/fields",
  summary: { zh: "设定数据项可见范围", en: "Set who sees which attribute" },
  access: "grants",
  input: z.object({
    ...inDistrict,
    base: z.number().check(z.int(), z.minimum(0)),
    /** By attribute the only roles that see it; what is not named everybody sees. */
    fields: z.record(z.string().check(z.maxLength(60)), roles.check(z.minLength(1))),
    reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  }),
  output: z.object({ seq: z.number() }),
  refusals: ["ruleChangedMeanwhile", "ruleSame", "attributeNotDeclared", "fieldOpen", "fieldInUse"],
});
