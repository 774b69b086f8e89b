import * as z from "zod/mini";
import { businessRoles } from "../domain/unit/role.ts";
import { endpoint } from "./endpoint.ts";
import { bilingualSchema, inDistrict, refusalSchema } from "./shared.ts";

const seq = z.coerce.number().check(z.int(), z.minimum(0));

/** A rule's name: its path under `rules/` without `.yaml`. */
const ruleName = {
  name: z.string().check(z.regex(/^[a-z][a-z0-9-]*(?:\/[a-z0-9][a-z0-9.-]*)?$/u)),
};

const reason = z.string().check(z.minLength(1), z.maxLength(500));

/** The version a change was made from: that of `showSetting`, 0 for a rule the district never set. */
const base = { base: z.number().check(z.int(), z.minimum(0)) };

/** Where a rule stands on the settings pages. */
export const ruleGroups = [
  "attributes",
  "lifecycle",
  "forms",
  "calendars",
  "reasons",
  "documents",
  "lights",
  "rulebooks",
  "security",
  "other",
] as const;

/** A version of a rule that the district set. */
export const versionSchema = z.object({
  seq: z.number(),
  /** Whether it goes back to the shipped sample. */
  reset: z.boolean(),
  reason: z.string(),
  by: z.string(),
  unit: z.string(),
  knownOn: z.string(),
  at: z.string(),
});

const ruleLine = {
  name: z.string(),
  title: bilingualSchema,
  group: z.enum(ruleGroups),
  /** Whether the district's own version is in force, or the shipped sample. */
  own: z.boolean(),
  /** The number of the version in force; 0 where the district never set any. What a change names as its `base`. */
  base: z.number(),
  /** Whether the product ships a sample of it. */
  isShipped: z.boolean(),
  /** Whether the asker may set it. */
  maySet: z.boolean(),
};

/** A sentence a person must act on, in both languages. */
export const faultSchema = z.object({ ...refusalSchema.shape, sentence: bilingualSchema });

/** What a change of the rules does to the projects, told before it is made. */
export const effectSchema = z.object({
  projects: z.number(),
  /** How many projects get another stage, light, status, or something more that is missing. */
  stages: z.number(),
  lights: z.number(),
  statuses: z.number(),
  needs: z.number(),
  /** How many are required to report something else this month. */
  asks: z.number(),
  /** The first of them by number, each with what turns. */
  turns: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      what: z.enum(["stage", "light", "status", "needs", "asks"]),
      was: z.string(),
      now: z.string(),
    }),
  ),
});

export const listSettings = endpoint({
  id: "listSettings",
  method: "GET",
  path: "/api/districts/:district/settings",
  summary: { zh: "本区规则", en: "The district's rules" },
  access: "member",
  input: z.object(inDistrict),
  output: z.object({
    settings: z.array(z.object({ ...ruleLine, last: z.nullable(versionSchema) })),
  }),
});

export const showSetting = endpoint({
  id: "showSetting",
  method: "GET",
  path: "/api/districts/:district/setting",
  summary: { zh: "一项规则", en: "One rule" },
  access: "member",
  input: z.object({
    ...inDistrict,
    ...ruleName,
    /** Any version by its number; the one in force when absent. */
    version: z.optional(seq),
  }),
  output: z.object({
    ...ruleLine,
    /** The rule as data, as the file under `rules/` would parse. */
    value: z.unknown(),
    shipped: z.unknown(),
    /** Newest first. */
    versions: z.array(versionSchema),
  }),
  refusals: ["noSuchRule", "noSuchVersion"],
});

export const checkSetting = endpoint({
  id: "checkSetting",
  method: "POST",
  path: "/api/districts/:district/setting/check",
  summary: { zh: "试算规则改动", en: "Try a change of a rule" },
  access: "member",
  input: z.object({
    ...inDistrict,
    ...ruleName,
    /** Null tries the shipped sample. */ value: z.unknown(),
  }),
  output: z.object({
    /** Empty when it may be set. */
    faults: z.array(faultSchema),
    /** Whether it is what is in force already. */
    same: z.boolean(),
    /** Null while there are faults, for who does not see the whole district, and where no project is judged by the rule. */
    effect: z.nullable(effectSchema),
  }),
  refusals: ["noSuchRule"],
});

const changed = z.object({ seq: z.number() });

export const setSetting = endpoint({
  id: "setSetting",
  method: "PUT",
  path: "/api/districts/:district/setting",
  summary: { zh: "修改规则", en: "Set a rule" },
  access: "member",
  input: z.object({ ...inDistrict, ...ruleName, ...base, value: z.unknown(), reason }),
  output: changed,
  refusals: [
    "noSuchRule",
    "notAllowed",
    "ruleChangedMeanwhile",
    "ruleSame",
    "ruleFault",
    "caseDiffers",
  ],
});

export const resetSetting = endpoint({
  id: "resetSetting",
  method: "POST",
  path: "/api/districts/:district/setting/reset",
  summary: { zh: "恢复样例规则", en: "Go back to the shipped rule" },
  access: "member",
  input: z.object({ ...inDistrict, ...ruleName, ...base, reason }),
  output: changed,
  refusals: [
    "noSuchRule",
    "notAllowed",
    "ruleChangedMeanwhile",
    "ruleSame",
    "ruleFault",
    "caseDiffers",
  ],
});

const choiceSchema = z.object({
  id: z.string(),
  label: bilingualSchema,
  synonyms: z.array(z.string()),
});

/** The declaration of an attribute, as `src/domain/ledger/attribute.ts` has it. */
export const attributeSchema = z.object({
  id: z.string(),
  /** What it is kept of: a unit where it says so, a project otherwise. */
  of: z.optional(z.literal("unit")),
  label: bilingualSchema,
  synonyms: z.array(z.string()),
  group: z.enum(["identity", "duty", "scale", "money", "node", "benefit", "narrative"]),
  value: z.enum(["money", "quantity", "day", "text", "choice", "code"]),
  unit: z.optional(z.string()),
  choices: z.optional(z.array(choiceSchema)),
  timing: z.enum(["state", "flow", "event"]),
  period: z.optional(z.enum(["month", "year"])),
  kind: z.enum(["promised", "planned", "forecast", "actual"]),
  statedBy: z.array(z.enum(businessRoles)),
  sumOf: z.optional(z.string()),
  hot: z.optional(z.boolean()),
  /** Told alike to everybody: no field rule may keep it. What is hot is, too. */
  open: z.optional(z.boolean()),
  /** Hidden from the asker by a field rule. */
  hidden: z.optional(z.boolean()),
  /** Declared by the district itself. */
  own: z.optional(z.boolean()),
  /** No longer asked or stated; what was stated is still shown. */
  retired: z.optional(z.boolean()),
});

export const listAttributes = endpoint({
  id: "listAttributes",
  method: "GET",
  path: "/api/districts/:district/attributes",
  summary: { zh: "数据项", en: "What is kept of projects and units" },
  access: "member",
  input: z.object(inDistrict),
  output: z.object({
    /** Of projects, in the order people read them: the shipped ones, then the district's own. */
    attributes: z.array(attributeSchema),
    /** Of units, in the same order. */
    ofUnits: z.array(attributeSchema),
  }),
});
