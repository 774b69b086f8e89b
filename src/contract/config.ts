import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { faultSchema, ruleGroups } from "./settings.ts";
import { bilingualSchema, inDistrict } from "./shared.ts";

/** A unit of a configuration; no people. `under` names the units above it, from the topmost unit's own children down. */
const unitNode = z.object({
  kind: z.enum(["city", "district", "park", "town", "bureau", "taskforce"]),
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  under: z.array(z.string()),
});

/** The whole configuration of a district in one file: the rules it set and its units, no people and no facts. */
export const configSchema = z.object({
  format: z.literal("guatu-config/1"),
  /** The version of the product that wrote it. */
  product: z.string(),
  settings: z.record(z.string(), z.unknown()),
  /** Below the topmost unit, those above before those below. */
  units: z.array(unitNode),
  /** SHA-256 of settings and units as written, in hexadecimal. */
  sha256: z.string(),
});

const changeSchema = z.object({
  what: z.enum(["setting", "unit"]),
  /** `skipped`: the asker may not set it. */
  change: z.enum(["set", "reset", "add", "skipped"]),
  name: z.string(),
  title: bilingualSchema,
  group: z.nullable(z.enum(ruleGroups)),
});

export const exportConfig = endpoint({
  id: "exportConfig",
  method: "GET",
  path: "/api/districts/:district/config",
  summary: { zh: "导出配置", en: "Export the configuration" },
  access: "member",
  input: z.object(inDistrict),
  output: configSchema,
});

export const importConfig = endpoint({
  id: "importConfig",
  method: "POST",
  path: "/api/districts/:district/config",
  summary: { zh: "导入配置", en: "Import a configuration" },
  access: "settings",
  input: z.object({
    ...inDistrict,
    /** The file as parsed; looked at whole, so a fault is told with its place. */
    config: z.unknown(),
    /** False tells what would change; true changes all of it or nothing. */
    apply: z._default(z.boolean(), false),
    /** Needed to apply. */
    reason: z._default(z.string().check(z.maxLength(500)), ""),
    /** What the dry run answered; refused when the rules moved since. */
    base: z.optional(z.number()),
  }),
  output: z.object({
    changes: z.array(changeSchema),
    faults: z.array(faultSchema),
    applied: z.boolean(),
    /** The newest version of any rule: goes back as `base`. */
    base: z.number(),
  }),
  refusals: [
    "configFault",
    "configDamaged",
    "ruleChangedMeanwhile",
    "reasonNeeded",
    "ruleFault",
    "caseDiffers",
  ],
});

export const listTemplates = endpoint({
  id: "listTemplates",
  method: "GET",
  path: "/api/districts/:district/templates",
  summary: { zh: "新区模板", en: "Templates of a district" },
  access: "member",
  input: z.object(inDistrict),
  output: z.object({
    templates: z.array(
      z.object({
        id: z.string(),
        title: bilingualSchema,
        note: bilingualSchema,
        /** Units below the topmost one. */
        units: z.array(unitNode),
        /** Names of the rules it sets. */
        settings: z.array(z.string()),
      }),
    ),
  }),
});

export const openDistrict = endpoint({
  id: "openDistrict",
  method: "POST",
  path: "/api/districts/:district/open",
  summary: { zh: "开设新区", en: "Open a district" },
  access: "accounts",
  input: z.object({
    ...inDistrict,
    /** Its address: short, lower case. */
    id: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,30}$/u)),
    name: z.string().check(z.minLength(1), z.maxLength(60)),
    /** A template's id; or `config`, a configuration's file; one of the two. */
    template: z.optional(z.string()),
    config: z.optional(z.unknown()),
  }),
  output: z.object({ id: z.string(), units: z.number(), settings: z.number() }),
  refusals: [
    "districtTaken",
    "noSuchTemplate",
    "configFault",
    "configDamaged",
    "ruleFault",
    "caseDiffers",
  ],
});
